import { describe, expect, test } from "vitest";
import { body, key, mistakesIn, salt, secrets, sha256 } from "../../test/mistaken-caller.ts";
import type { MistakeId } from "./mistake.ts";

describe("a signature with a secret in another form than the given one", () => {
  const cases: Array<[ids: MistakeId[], key: string | Uint8Array, salt: string | Uint8Array, own?: object]> =
    [
      [["client-key-line-break"], `${key}\n`, salt],
      [["client-key-line-break"], `${key}\r\n`, salt],
      [["login-salt-line-break"], key, `${salt}\n`],
      [["client-key-line-break", "login-salt-line-break"], `${key}\n`, `${salt}\n`],
      [["client-key-line-break", "login-salt-line-break"], `${key}\r\n`, `${salt}\r\n`],
      [["login-salt-space"], key, `${salt} `],
      [["client-key-space"], `${key} `, salt],
      [["client-key-quoted", "login-salt-quoted"], `"${key}"`, `"${salt}"`],
      [["login-salt-quoted"], key, `'${salt}'`],
      [["client-key-bom"], `\uFEFF${key}`, salt],
      [["client-key-trimmed"], key, salt, { clientKey: ` ${key}\t` }],
      [["login-salt-unquoted"], key, salt, { loginSalt: `"${salt}"` }],
      [["client-key-case"], key.toUpperCase(), salt],
      [["login-salt-case"], key, "salt", { loginSalt: "SaLt" }],
      [["client-key-percent-encoded"], "a%2Bb%2F", salt, { clientKey: "a+b/" }],
      [["client-key-percent-decoded"], "a+b/", salt, { clientKey: "a%2Bb%2F" }],
      [["login-salt-percent-decoded"], key, "a b", { loginSalt: "a+b" }],
      [["client-key-base64-encoded"], Buffer.from(key).toString("base64"), salt],
      [["client-key-base64-decoded"], new Uint8Array([1, 2, 255]), salt, { clientKey: "AQL/" }],
      [["login-salt-hex-decoded"], key, new Uint8Array([1, 2, 255]), { loginSalt: "0102Ff" }],
      [["client-key-missing"], "", salt],
      [["login-salt-missing"], key, ""],
      [["client-key-missing", "login-salt-missing"], "", ""],
      [["secrets-swapped"], salt, key],
    ];

  test.each(cases)("is diagnosed as %j (%#)", async (ids, signedKey, signedSalt, own = {}) => {
    const signature = sha256(body, signedKey, signedSalt);

    expect(await mistakesIn(signature, body, { ...secrets, ...own })).toEqual(ids);
  });
});
