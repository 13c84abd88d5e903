import { assert, asyncProperty, nat, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { secret } from "../test/arbitraries.ts";
import { vectors } from "../test/vectors.ts";
import type { DigestEncoding } from "./digest-encoding.ts";
import { sign } from "./sign.ts";
import { verify } from "./verify.ts";

const body = '{"Password":"sandbox-password"}';
const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };
const signature = "59cba59d3880e8192dc01d46a285001074cd0a7d14ea224c360cdade76be638b";

test.each(vectors)("accepts the vector $name in every encoding", async ({ body, secrets, encodings }) => {
  expect(await verify(body, secrets, encodings.hex)).toBe(true);
  expect(await verify(body, secrets, encodings.hex, { digest: "hex" })).toBe(true);
  expect(await verify(body, secrets, encodings.hexUpper, { digest: "hex-upper" })).toBe(true);
  expect(await verify(body, secrets, encodings.base64, { digest: "base64" })).toBe(true);
});

describe("refuses", () => {
  test("a body that changed after signing", async () => {
    expect(await verify(`${body}\n`, secrets, signature)).toBe(false);
  });

  test("a signature made with another key or another salt", async () => {
    expect(await verify(body, { ...secrets, clientKey: "sandbox-client-kez" }, signature)).toBe(false);
    expect(await verify(body, { ...secrets, loginSalt: "sandbox-login-sald" }, signature)).toBe(false);
  });

  test.each([
    ["", "nothing at all"],
    [signature.slice(1), "all but the first letter"],
    [signature.slice(0, -1), "all but the last letter"],
    [`${signature}0`, "one more letter"],
    [` ${signature}`, "a space before it"],
    [signature.toUpperCase(), "the other case"],
    ["WculnTiA6BktwB1GooUAEHTNCn0U6iJMNgza3na+Y4s=", "Base64"],
  ])("%j: %s", async (other) => {
    expect(await verify(body, secrets, other)).toBe(false);
  });

  test.each([
    ["hex-upper", signature],
    ["base64", signature],
    ["base64", "WculnTiA6BktwB1GooUAEHTNCn0U6iJMNgza3na+Y4s"],
    ["base64", "WculnTiA6BktwB1GooUAEHTNCn0U6iJMNgza3na Y4s="],
  ] as const)("as %s: %s", async (digest, other) => {
    expect(await verify(body, secrets, other, { digest })).toBe(false);
  });

  test("every signature in which one letter is another", async () => {
    await assert(
      asyncProperty(
        uint8Array(),
        secret,
        secret,
        nat({ max: 63 }),
        string({ minLength: 1, maxLength: 1 }),
        async (body, clientKey, loginSalt, index, letter) => {
          const right = await sign(body, { clientKey, loginSalt });
          const other = right.slice(0, index) + letter + right.slice(index + 1);

          expect(await verify(body, { clientKey, loginSalt }, right)).toBe(true);
          expect(await verify(body, { clientKey, loginSalt }, other)).toBe(other === right);
        },
      ),
    );
  });
});

describe("a wrong argument", () => {
  test.each([
    ["HEX", '"HEX"'],
    ["toString", '"toString"'],
    ["__proto__", '"__proto__"'],
    [null, "of type object"],
    [16n, "of type bigint"],
  ])("digest %s is named in a TypeError", async (digest, came) => {
    await expect(verify(body, secrets, signature, { digest: digest as DigestEncoding })).rejects.toThrow(
      new TypeError(`digest must be "hex", "hex-upper" or "base64", but is ${came}.`),
    );
  });

  test.each([undefined, null, 59, ["59cb"]])("signature %j is named in a TypeError", async (other) => {
    await expect(verify(body, secrets, other as unknown as string)).rejects.toThrow(
      /^signature must be a string, but is of type \w+: pass the one that came with the body\.$/,
    );
  });

  test("body or secrets is named in a TypeError, as by sign", async () => {
    await expect(verify(null as unknown as string, secrets, signature)).rejects.toThrow(/^body must be /);
    await expect(verify(body, { ...secrets, loginSalt: "" }, signature)).rejects.toThrow(
      /^secrets\.loginSalt /,
    );
  });
});
