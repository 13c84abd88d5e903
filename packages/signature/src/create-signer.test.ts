import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { vectors } from "../test/vectors.ts";
import { createSigner } from "./create-signer.ts";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
const body = new TextEncoder().encode('{"Password":"sandbox-password"}');
const signature = "59cba59d3880e8192dc01d46a285001074cd0a7d14ea224c360cdade76be638b";

test.each(vectors)("makes a signer that signs the vector $name in every encoding", async (vector) => {
  const { body, secrets, encodings } = vector;

  expect(await createSigner(secrets)(body)).toBe(encodings.hex);
  expect(await createSigner(secrets, { digest: "hex-upper" })(body)).toBe(encodings.hexUpper);
  expect(await createSigner(secrets, { digest: "base64" })(body)).toBe(encodings.base64);
});

describe("a signer with secrets", () => {
  test("keeps signing with them if the object that held them changes", async () => {
    const changing = { ...secrets };
    const signer = createSigner(changing);
    changing.clientKey = "another-client-key";

    expect(await signer(body)).toBe(signature);
  });

  test("shows no secret when it is printed", () => {
    const signer = createSigner({ clientKey: "confidential-key", loginSalt: "confidential-salt" });

    const shown = [inspect(signer, { depth: 9, showHidden: true }), JSON.stringify({ signer }), `${signer}`];

    expect(shown.join("\n")).not.toContain("confidential");
    expect(Reflect.ownKeys(signer).sort()).toEqual(["length", "name"]);
  });

  test("is refused at once if a secret is wrong", () => {
    expect(() => createSigner({ ...secrets, loginSalt: "confidential\n" })).toThrow(
      /^secrets\.loginSalt .* line break \(remove it\): [^\n]*$/,
    );
    expect(() => createSigner(undefined as unknown as typeof secrets)).toThrow(/^secrets\.clientKey /);
  });
});

describe("a signer with a function", () => {
  test("calls the function for each signature, so that the secrets may differ from login to login", async () => {
    const getSecrets = vi.fn(() => secrets);
    const signer = createSigner(getSecrets);
    expect(getSecrets).not.toHaveBeenCalled();

    expect(await signer(body)).toBe(signature);
    expect(await signer(body)).toBe(signature);
    expect(getSecrets).toHaveBeenCalledTimes(2);
  });

  test("waits for a promise of the secrets, and writes the digest as configured", async () => {
    const signer = createSigner(async () => secrets, { digest: "base64" });

    expect(await signer(body)).toBe("WculnTiA6BktwB1GooUAEHTNCn0U6iJMNgza3na+Y4s=");
  });

  test.each([undefined, null, "confidential", {}])("refuses %j in place of the secrets", async (nonsense) => {
    const signer = createSigner(() => nonsense as unknown as typeof secrets);

    await expect(signer(body)).rejects.toThrow(
      /^secrets\.clientKey must be the text issued by CBSS, but is of type/,
    );
  });

  test("passes on unchanged what the function throws or rejects with", async () => {
    const failure = new Error("the vault is sealed");

    await expect(createSigner(() => Promise.reject(failure))(body)).rejects.toBe(failure);
    await expect(
      createSigner(() => {
        throw failure;
      })(body),
    ).rejects.toBe(failure);
  });

  test("does not call the function if the body is wrong", async () => {
    const getSecrets = vi.fn(() => secrets);

    await expect(createSigner(getSecrets)(null as unknown as Uint8Array)).rejects.toThrow(/^body must be /);
    expect(getSecrets).not.toHaveBeenCalled();
  });
});

test("refuses an unknown digest before anything is signed", () => {
  expect(() => createSigner(secrets, { digest: "HEX" as "hex" })).toThrow(
    /^digest must be .*, but is "HEX"\.$/,
  );
});

test("a signer refuses a body that is not bytes", async () => {
  const signer = createSigner(secrets);

  await expect(async () => signer({} as Uint8Array)).rejects.toThrow(/^body must be /);
});
