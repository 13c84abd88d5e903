import { describe, expect, test } from "vitest";
import { body, key, mistakesIn, pretty, request, salt, sha256 } from "../../test/mistaken-caller.ts";
import type { MistakeId } from "./mistake.ts";

describe("a body that is signed in another form than it is sent", () => {
  const escapeAll = (text: string, pattern: RegExp, isUpper = false) =>
    text.replace(pattern, (unit) => {
      const digits = unit.charCodeAt(0).toString(16).padStart(4, "0");
      return `\\u${isUpper ? digits.toUpperCase() : digits}`;
    });
  const { Content, ...head } = request;
  const crlf = pretty.replaceAll("\n", "\r\n");
  const cases: Array<[id: MistakeId, signed: string | Uint8Array, sent: string | Uint8Array]> = [
    ["body-compact", body, pretty],
    ["body-compact", body, JSON.stringify(request, null, "\t")],
    ["body-spaced", '{"a": [1.0, {}, []], "b": "x:y,z"}', '{"a":[1.0,{},[]],"b":"x:y,z"}'],
    ["body-indented", pretty, body],
    ["body-indented", JSON.stringify(request, null, 4), body],
    ["body-indented", JSON.stringify(request, null, "\t"), pretty],
    ["body-members-reordered", JSON.stringify({ Content, ...head }), body],
    ["body-members-reordered", JSON.stringify({ Content, ...head }, null, 2), pretty],
    [
      "body-members-reordered",
      '{"ClientCode":"S","Content":{},"DateTime":""}',
      '{"DateTime":"","Content":{},"ClientCode":"S"}',
    ],
    ["body-content-only", JSON.stringify(Content), body],
    ["body-escaped-slashes", body.replaceAll("/", "\\/"), body],
    ["body-escaped-non-ascii", escapeAll(body, /[^ -~]/g), body],
    ["body-escaped-non-ascii", escapeAll(body, /[^ -~]/g, true), body],
    ["body-escaped-html", escapeAll(body, /[<>&]/g), body],
    ["body-escaped-html", escapeAll(body, /[<>&']/g), body],
    ["body-escaped-html", escapeAll(body, /[<>&'=]/g), body],
    ["body-escaped-by-dotnet", escapeAll(body, /[<>&'+]|[^ -~]/g, true), body],
    ["body-escaped-by-dotnet", '{"a":"\\u0022\\n"}', '{"a":"\\"\\n"}'],
    ["body-unescaped", body, escapeAll(body, /[^ -~]/g)],
    ["body-unescaped", '{"a":"/\\\\/"}', '{"a":"\\/\\\\/"}'],
    ["body-line-breaks-as-crlf", crlf, pretty],
    ["body-line-breaks-as-lf", pretty, crlf],
    ["body-line-breaks-removed", pretty.replaceAll("\n", ""), pretty],
    ["body-line-break-appended", `${body}\n`, body],
    ["body-line-break-appended", `${body}\r\n`, body],
    ["body-trimmed", body, `${body}\r\n`],
    ["body-bom-added", `\uFEFF${body}`, body],
    ["body-bom-dropped", body, Buffer.from(`\uFEFF${body}`)],
    ["body-composed", '"\u00E9"', '"e\u0301"'],
    ["body-decomposed", '"e\u0301"', '"\u00E9"'],
    ["body-encoded-twice", Buffer.from(Buffer.from('"é"').toString("latin1")), '"é"'],
    ["body-decoded-twice", '"é"', Buffer.from(Buffer.from('"é"').toString("latin1"))],
    ["body-empty", "", body],
    ["body-empty", "", new Uint8Array([0xff])],
    ["body-stand-in", "{}", body],
    ["body-stand-in", "undefined", body],
    ["body-stand-in", "[object Object]", body],
    ["body-as-json-string", JSON.stringify(body), body],
    ["body-out-of-json-string", body, JSON.stringify(body)],
    ["body-as-base64", Buffer.from(body).toString("base64"), body],
    ["body-other-date-time", body.replace("29.298Z", "28.999Z"), body],
    ["body-other-date-time", '{"DateTime" : "2024-11-18T03:26:31"}', '{"DateTime" : "2024-11-18T03:26:29"}'],
  ];

  test.each(cases)("is diagnosed as %s (%#)", async (id, signed, sent) => {
    const signature = sha256(signed, key, salt);

    expect(await mistakesIn(signature, sent)).toEqual([id]);
  });
});
