import { createHash, createHmac } from "node:crypto";
import { describe, expect, inject, test } from "vitest";
import { body, key, mistakesIn, salt, secrets, sha256 } from "../../test/mistaken-caller.ts";
import { diagnose } from "../diagnose.ts";
import type { MistakeId } from "./mistake.ts";

describe("the correct parts, joined in another way", () => {
  const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
  const hmac = (hmacKey: string, text: string) => createHmac("sha256", hmacKey).update(text).digest("hex");
  const hashOf = (name: string) =>
    createHash(name)
      .update(body + key + salt)
      .digest("hex");
  const digest = sha256(body, key, salt);
  const cases: Array<[ids: MistakeId[], signature: string]> = [
    [["parts-reordered"], sha256(key, body, salt)],
    [["parts-reordered"], sha256(key, salt, body)],
    [["parts-reordered"], sha256(salt, body, key)],
    [["parts-reordered"], sha256(salt, key, body)],
    [["client-key-missing", "parts-reordered"], sha256(salt, body)],
    [["login-salt-missing", "parts-reordered"], sha256(key, body)],
    ...["\n", "\r\n", ":", ",", ";", "&", "|", " ", ".", "-", "_", "+", "\0"].map(
      (separator): [MistakeId[], string] => [["parts-separated"], sha256([body, key, salt].join(separator))],
    ),
    [["hmac"], hmac(key, body)],
    [["hmac"], hmac(salt, body)],
    [["hmac"], hmac(key + salt, body)],
    [["hmac"], hmac(salt + key, body)],
    [["hmac"], hmac(key, body + salt)],
    [["hmac"], hmac(salt, body + key)],
    [["hmac"], hmac(key, body + key + salt)],
    [["hmac"], hmac(salt, body + key + salt)],
    [["text-utf-16"], sha256(Buffer.from(body + key + salt, "utf16le"))],
    [["text-utf-16"], sha256(utf16be(body + key + salt))],
    [["text-ascii"], sha256(body.replace(/[^ -~]/g, "?"), key, salt)],
    [["secrets-utf-16"], sha256(body, Buffer.from(key + salt, "utf16le"))],
    [["secrets-utf-16"], sha256(body, utf16be(key + salt))],
    [["digest-hashed-again"], sha256(digest)],
    [["digest-hashed-again"], sha256(digest.toUpperCase())],
    [["digest-hashed-again"], sha256(Buffer.from(digest, "hex"))],
    [["digest-sha-1"], hashOf("sha1")],
    [["digest-sha-384"], hashOf("sha384")],
    [["digest-sha-512"], hashOf("sha512")],
    [["hmac", "digest-sha-1"], createHmac("sha1", key).update(body).digest("hex")],
  ];

  test.each(cases)("is diagnosed as %j (%#)", async (ids, signature) => {
    expect(await mistakesIn(signature)).toEqual(ids);
  });

  test.each(["Grüße", "100 €"])("is diagnosed as text-latin-1: %j", async (text) => {
    const bytes =
      text === "100 €" ? Buffer.from("313030 80".replace(" ", "20"), "hex") : Buffer.from(text, "latin1");

    expect(await mistakesIn(sha256(bytes, key, salt), text)).toEqual(["text-latin-1"]);
  });

  test.each([
    ["md5", "digest-md5"],
    ["sha224", "digest-sha-224"],
  ])("is diagnosed for %s only with Node's crypto; otherwise only the length is", async (name, id) => {
    const { mistake, explanation } = await diagnose({ body, secrets, signature: hashOf(name) });

    if (inject("backEnd") === "crypto.hash") expect(mistake).toEqual([id]);
    else expect(explanation).toMatch(/as long as a digest of (MD5|SHA-224)/);
  });
});
