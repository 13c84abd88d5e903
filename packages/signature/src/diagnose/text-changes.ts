// How editors, shells and transports change a text, whether it is JSON or not.
import { bodyChange } from "./body-change.ts";
import { fromLatin1, fromUtf8, latin1, toBase64, utf8 } from "./charsets.ts";
import type { Aspect, Change } from "./draft.ts";

const BOM = "\uFEFF";
const DECODE_ONCE = "read and write text as UTF-8 everywhere between the serialiser and the wire";

/** Made before the changes of JSON, because a byte-order mark makes JSON invalid, and those changes write LF. */
export const firstTextChanges: readonly Change[] = [
  bodyChange("body-line-breaks-as-lf", ["line breaks"], "the body's line breaks as LF", (text) =>
    text.replaceAll("\r\n", "\n"),
  ),
  bodyChange("body-bom-dropped", ["bom"], "the body without its byte-order mark", (text) =>
    text.startsWith(BOM) ? text.slice(1) : undefined,
  ),
  bodyChange("body-trimmed", ["ends"], "the body without the whitespace around it", (text) => text.trim()),
];

/** Made after the changes of JSON, so that they can change the line breaks that those write. */
export const textChanges: readonly Change[] = [
  bodyChange("body-composed", ["normal form"], "the body's letters and accents composed (NFC)", (text) =>
    text.normalize("NFC"),
  ),
  bodyChange("body-decomposed", ["normal form"], "the body's letters and accents taken apart (NFD)", (text) =>
    text.normalize("NFD"),
  ),
  bodyChange(
    "body-encoded-twice",
    ["mojibake"],
    "the UTF-8 of the body taken for Latin-1 and encoded again",
    (text) => fromLatin1(utf8(text)),
    DECODE_ONCE,
  ),
  bodyChange(
    "body-decoded-twice",
    ["mojibake"],
    "a body whose UTF-8 had not yet been taken for Latin-1 and encoded again",
    (text) => (fromLatin1(latin1(text)) === text ? fromUtf8(latin1(text)) : undefined),
    DECODE_ONCE,
  ),
  ...["\n", "\r\n"].map((end) =>
    bodyChange("body-line-break-appended", ["ends"], "a line break after the body", (text) => text + end),
  ),
  bodyChange("body-line-breaks-as-crlf", ["line breaks"], "the body's line breaks as CRLF", (text) =>
    text.replace(/\r?\n/g, "\r\n"),
  ),
  bodyChange("body-line-breaks-removed", ["line breaks"], "the body without its line breaks", (text) =>
    text.replace(/[\r\n]/g, ""),
  ),
  bodyChange("body-bom-added", ["bom"], "a byte-order mark before the body", (text) =>
    text.startsWith(BOM) ? undefined : BOM + text,
  ),
];

// These replace the whole body, so no other change can be combined with them.
const WHOLE: readonly Aspect[] = [
  "members",
  "layout",
  "escapes",
  "slashes",
  "line breaks",
  "ends",
  "bom",
  "normal form",
  "mojibake",
];

/** Something else instead of the body. */
export const wholeBodyChanges: readonly Change[] = [
  ...["{}", "null", "undefined", "[object Object]", "[object Promise]"].map((standIn) =>
    bodyChange("body-stand-in", WHOLE, `"${standIn}" in place of the body`, () => standIn),
  ),
  bodyChange("body-as-json-string", WHOLE, "the body as a JSON string in quotes", JSON.stringify),
  bodyChange("body-out-of-json-string", WHOLE, "the text in the JSON string that the body is", (text) => {
    try {
      const value: unknown = JSON.parse(text);
      return typeof value === "string" && value.isWellFormed() ? value : undefined;
    } catch {
      return undefined;
    }
  }),
  bodyChange("body-as-base64", WHOLE, "the body as Base64", (text) => toBase64(utf8(text))),
  {
    ids: ["body-empty"],
    aspects: WHOLE,
    what: "an empty body",
    fix: "sign the bytes that are sent, after the body has been written",
    apply: (draft) => (draft.body.length > 0 ? { ...draft, body: "" } : undefined),
  },
];
