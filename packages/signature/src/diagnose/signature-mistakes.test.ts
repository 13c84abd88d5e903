import { describe, expect, test } from "vitest";
import { body, key, mistakesIn, salt, sha256 } from "../../test/mistaken-caller.ts";
import type { MistakeId } from "./mistake.ts";

describe("the correct digest, written in another way", () => {
  const digest = sha256(body, key, salt);
  const bytes = Buffer.from(digest, "hex");
  const base64 = bytes.toString("base64");
  const dashed = digest.toUpperCase().replace(/..(?=.)/g, "$&-");
  const cases: Array<[ids: MistakeId[], signature: string]> = [
    [["signature-upper-case"], digest.toUpperCase()],
    [["signature-base64"], base64],
    [["signature-base64url"], bytes.toString("base64url")],
    [["signature-base64url"], base64.replace("=", "")],
    [["signature-base64-of-hex"], Buffer.from(digest).toString("base64")],
    [["signature-percent-encoded"], `%${digest.charCodeAt(0).toString(16)}${digest.slice(1)}`],
    [["signature-percent-encoded", "signature-base64"], encodeURIComponent(base64)],
    [["signature-percent-encoded", "signature-base64"], encodeURIComponent(encodeURIComponent(base64))],
    [["signature-with-separators", "signature-upper-case"], dashed],
    [["signature-with-separators"], dashed.toLowerCase().replaceAll("-", ":")],
    [["signature-with-white-space"], ` ${digest}\n`],
    [["signature-quoted"], `"${digest}"`],
    [["signature-with-white-space", "signature-quoted"], `'${digest}'\n`],
    [["signature-with-prefix"], `0x${digest}`],
    [["signature-with-other-text"], `Signature=${digest}&Language=en_US`],
    [["signature-with-other-text"], `sha256=${digest}`],
    // As OpenSSL writes it, without `-r` and with `-r`.
    [["signature-with-other-text"], `SHA2-256(stdin)= ${digest}`],
    [["signature-with-other-text"], `SHA256(body.json)= ${digest}`],
    [["signature-with-other-text"], `(stdin)= ${digest}`],
    [["signature-with-other-text"], `${digest} *stdin`],
    [["signature-truncated"], digest.slice(0, 63)],
    [["signature-truncated"], digest.slice(0, 40)],
    [["signature-truncated", "signature-upper-case"], digest.slice(0, 16).toUpperCase()],
  ];

  test.each(cases)("is diagnosed as %j: %s", async (ids, signature) => {
    expect((await mistakesIn(signature))?.toSorted()).toEqual(ids.toSorted());
  });

  test("is diagnosed if plus signs became spaces", async () => {
    const given = findBody((digest) =>
      /^[^+]*\+[^+]*\+[^+]*$/.test(Buffer.from(digest, "hex").toString("base64")),
    );
    const signature = Buffer.from(sha256(given, key, salt), "hex")
      .toString("base64")
      .replaceAll("+", " ");

    expect(await mistakesIn(signature, given)).toEqual(["signature-plus-as-space", "signature-base64"]);
  });

  test.each([
    [
      "the leading zero of each byte is dropped",
      /^(?:..)*0[1-9a-f]/,
      (hex: string) => hex.replace(/../g, (pair) => pair.replace(/^0/, "")),
    ],
    ["the leading zeros of the number are dropped", /^0/, (hex: string) => hex.replace(/^0+/, "")],
  ])("is diagnosed if %s", async (_, pattern, write) => {
    const given = findBody((digest) => pattern.test(digest));

    expect(await mistakesIn(write(sha256(given, key, salt)), given)).toEqual(["signature-zeros-dropped"]);
  });

  function findBody(isWanted: (digest: string) => boolean): string {
    let count = 0;
    while (!isWanted(sha256(`${count}`, key, salt))) count += 1;
    return `${count}`;
  }
});
