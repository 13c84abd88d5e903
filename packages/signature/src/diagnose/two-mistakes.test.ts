import { createHash, createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { body, key, mistakesIn, pretty, salt, sha256 } from "../../test/mistaken-caller.ts";
import type { MistakeId } from "./mistake.ts";

describe("two mistakes at once", () => {
  const cases: Array<[ids: MistakeId[], signature: string]> = [
    [["body-indented", "client-key-line-break"], sha256(pretty, `${key}\n`, salt)],
    [["body-indented", "body-line-breaks-as-crlf"], sha256(pretty.replaceAll("\n", "\r\n"), key, salt)],
    [["body-indented", "body-line-break-appended"], sha256(`${pretty}\n`, key, salt)],
    [["body-spaced", "body-escaped-non-ascii"], sha256(python(body), key, salt)],
    [["body-empty", "secrets-swapped"], sha256(salt, key)],
    [["body-empty", "hmac"], createHmac("sha256", key).update(salt).digest("hex")],
    [["client-key-line-break", "login-salt-quoted"], sha256(body, `${key}\n`, `"${salt}"`)],
    [["parts-separated", "client-key-line-break"], sha256(`${body}:${key}\n:${salt}`)],
    [["login-salt-line-break", "text-utf-16"], sha256(Buffer.from(`${body}${key}${salt}\n`, "utf16le"))],
    [["secrets-swapped", "parts-separated"], sha256(`${body}|${salt}|${key}`)],
    [["parts-reordered", "digest-hashed-again"], sha256(sha256(key, salt, body))],
    [
      ["body-line-break-appended", "digest-sha-1"],
      createHash("sha1").update(`${body}\n${key}${salt}`).digest("hex"),
    ],
    [
      ["body-indented", "login-salt-line-break", "signature-base64"],
      Buffer.from(sha256(pretty, key, `${salt}\n`), "hex").toString("base64"),
    ],
  ];

  test.each(cases)("are diagnosed as %j", async (ids, signature) => {
    expect(await mistakesIn(signature)).toEqual(ids);
  });

  function python(text: string): string {
    return text
      .replace(/([,:])(?=["{n])/g, "$1 ")
      .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  }
});
