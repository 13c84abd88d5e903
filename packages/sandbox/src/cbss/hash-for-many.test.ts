import { createSigner } from "@cbss/signature";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashForMany } from "./hash-for-many.ts";

test("gives the same signature as @cbss/signature, for any body and any secrets", async () => {
  const secret = fc.string({ minLength: 1, unit: "binary" }).filter((text) => !/^[\r\n]|[\r\n]$/.test(text));

  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), secret, secret, secret, async (body, clientKey, ...salts) => {
      const signFor = hashForMany(body, clientKey);
      for (const loginSalt of salts)
        expect(signFor?.(loginSalt)).toBe(await createSigner({ clientKey, loginSalt })(body));
    }),
  );
});
