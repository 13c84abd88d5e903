// Generates calls for a sandbox: of one of both operations, in any format, with some pieces replaced by others.
import * as fc from "fast-check";
import type { HttpRequest, Sandbox } from "../src/index.ts";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, PHONE_BODY, PHONE_PATH, signatureOf } from "./calls.ts";
import { EMAIL_FORM, EMAIL_XML, PHONE_FORM, PHONE_XML } from "./calls-in-formats.ts";

/** The media types of JSON. */
export const JSON_TYPES: readonly string[] = ["application/json", "text/json", "text/html"];
/** The media types of XML. */
export const XML_TYPES: readonly string[] = ["application/xml", "text/xml"];
const FORM_TYPES = ["application/x-www-form-urlencoded"];
const TYPES = [...JSON_TYPES, ...XML_TYPES, ...FORM_TYPES];

/** A call, and the sandbox that receives it. */
export interface Case extends HttpRequest {
  readonly body: Uint8Array;
  readonly sandbox: Sandbox;
}

const encoder = new TextEncoder();
const valid = fc.constantFrom(
  ...[EMAIL_BODY, EMAIL_XML, EMAIL_FORM].map((body, format) => ({
    path: EMAIL_PATH,
    format,
    body: encoder.encode(body),
  })),
  ...[PHONE_BODY, PHONE_XML, PHONE_FORM].map((body, format) => ({
    path: PHONE_PATH,
    format,
    body: encoder.encode(body),
  })),
);

// Replaces one piece with another.
const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 30 }),
  by: fc.oneof(
    fc.uint8Array({ maxLength: 20 }),
    fc.string({ unit: "binary", maxLength: 20 }).map((text) => encoder.encode(text)),
    fc
      .constantFrom(
        '"',
        "{",
        "}",
        "[[[[",
        "<",
        "</",
        "<!--",
        "<![CDATA[",
        "&",
        "&#0;",
        "%",
        "+",
        "null",
        '"__proto__":',
        "xmlns:i",
      )
      .map((text) => encoder.encode(text)),
  ),
});

function mutate(
  body: Uint8Array,
  mutations: readonly { at: number; length: number; by: Uint8Array }[],
): Uint8Array {
  return mutations.reduce((bytes, { at, length, by }) => {
    const start = Math.floor(at * bytes.length);
    return new Uint8Array([...bytes.slice(0, start), ...by, ...bytes.slice(start + length)]);
  }, body);
}

const label = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom<string | undefined>(...TYPES, undefined, "*/*", "text/*", "a/b;q=0"),
  },
  fc.string({ maxLength: 30 }),
);
const headers = fc.record({
  accept: fc.oneof(
    label,
    fc.array(label).map((labels) => labels.join(", ")),
  ),
  contentType: label,
  charset: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom("", "", "; charset=utf-8", "; charset=utf-16") },
    fc.constantFrom('; charset="x', "; charset=\u0000"),
  ),
});
const query = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("", "&Language=zh_TW", "&language=", "&Signature=x", "&%zz=%ff&=&"),
  },
  fc.string({ unit: "binary", maxLength: 40 }).map((text) => `&${text}`),
);
const verb = fc.oneof(
  { weight: 9, arbitrary: fc.constant("POST") },
  fc.constantFrom("GET", "PUT", "OPTIONS", "x"),
);

/** Generates calls for some sandboxes, in every format and signed. Most are nearly correct. */
export const casesOf = (sandboxes: readonly Sandbox[]): fc.Arbitrary<Case> =>
  fc
    .record({
      valid,
      headers,
      query,
      method: verb,
      mutations: fc.oneof(fc.array(mutation, { maxLength: 0 }), fc.array(mutation, { maxLength: 3 })),
      anything: fc.option(fc.uint8Array({ maxLength: 300 }), { freq: 6 }),
      isSigned: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
      keepsType: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
      sandbox: fc.constantFrom(...sandboxes),
    })
    .map(({ valid, headers: { accept, contentType, charset }, isSigned, keepsType, sandbox, ...rest }) => {
      const body = rest.anything ?? mutate(valid.body, rest.mutations);
      const type = keepsType ? [JSON_TYPES, XML_TYPES, FORM_TYPES][valid.format]?.[0] : contentType;
      return {
        sandbox,
        method: rest.method,
        url: `${ORIGIN}${valid.path}?Signature=${isSigned ? signatureOf(body) : "0"}${rest.query}`,
        headers: { accept, "content-type": type === undefined ? undefined : type + charset },
        body,
      };
    });
