import { createHash } from "node:crypto";
import { assert, asyncProperty, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { secret } from "../test/arbitraries.ts";
import { vectors } from "../test/vectors.ts";
import { sign } from "./sign.ts";

const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

test.each(vectors)("signs the bytes of the vector $name", async ({ body, secrets, encodings }) => {
  const signature = await sign(body, secrets);

  expect(signature).toBe(encodings.hex);
});

test.each(vectors.filter(({ text }) => text !== null))(
  "signs the text of the vector $name",
  async ({ text, secrets, encodings }) => {
    const signature = await sign(text as string, secrets);

    expect(signature).toBe(encodings.hex);
  },
);

test("signs any bytes with any secrets as SHA-256 of all three, one after the other", async () => {
  await assert(
    asyncProperty(uint8Array({ maxLength: 6000 }), secret, secret, async (body, clientKey, loginSalt) => {
      const expected = createHash("sha256").update(body).update(clientKey).update(loginSalt).digest("hex");

      expect(await sign(body, { clientKey, loginSalt })).toBe(expected);
    }),
  );
});

test("signs the bytes of a view, not those of its whole buffer", async () => {
  const view = new TextEncoder().encode('--{"Password":"sandbox-password"}--').subarray(2, -2);

  const signature = await sign(view, secrets);

  expect(signature).toBe("59cba59d3880e8192dc01d46a285001074cd0a7d14ea224c360cdade76be638b");
});

test("signs the body as it was when called, even if it changes afterwards", async () => {
  const body = new TextEncoder().encode('{"Password":"sandbox-password"}');

  const signature = sign(body, secrets);
  body.fill(0);

  expect(await signature).toBe("59cba59d3880e8192dc01d46a285001074cd0a7d14ea224c360cdade76be638b");
});

test("signs many bodies at once, each with its own secrets", async () => {
  const signatures = await Promise.all(vectors.map(({ body, secrets }) => sign(body, secrets)));

  expect(signatures).toEqual(vectors.map(({ encodings }) => encodings.hex));
});

describe("a body", () => {
  test.each([
    ["object", { Password: "sandbox-password" }],
    ["object", null],
    ["object", new ArrayBuffer(8)],
    ["object", new DataView(new ArrayBuffer(8))],
    ["number", 8],
    ["undefined", undefined],
  ])("of type %s is refused with a message that names the type", async (type, body) => {
    await expect(sign(body as unknown as string, secrets)).rejects.toThrow(
      new TypeError(
        `body must be a string or a Uint8Array, but is of type ${type}: sign the bytes that you send.`,
      ),
    );
  });

  test("with half a surrogate pair is refused, because it would be signed as U+FFFD", async () => {
    await expect(sign('{"Password":"\uD83D"}', secrets)).rejects.toThrow(
      /^body must be a string or a Uint8Array, but has half a surrogate pair: /,
    );
  });
});
