/**
 * The inputs of the property tests: any response of a server, and any password.
 */
import {
  type Arbitrary,
  constantFrom,
  integer,
  jsonValue,
  oneof,
  record,
  string,
  uint8Array,
} from "fast-check";

/** The Content-Types under which the client reads JSON; under the others it does not. */
export const JSON_LABELS: string[] = [
  "application/json",
  "TEXT/JSON; charset=utf-8",
  "text/html;charset=utf-16",
  " text/json",
];
const OTHER_LABELS = [
  "",
  "text/plain",
  "application/xml",
  "application/problem+json",
  "json",
  "*/*",
  "\u00e9",
];

/** A field with a usual value, or sometimes any JSON, or no value. */
const member = (...usual: unknown[]) =>
  oneof({ weight: 9, arbitrary: constantFrom(...usual) }, jsonValue(), constantFrom(undefined));

/** Envelopes with some invalid fields, as a careless server may write them. */
const anyEnvelope = record({
  IsSuccessful: member(true, true, false),
  Messages: member([], [{}]),
  ClientCode: member("SANDBOX", null),
  DateTime: member("2024-11-18T11:26:29", ""),
  Content: member(null, {}),
}).chain((envelope) => {
  const text = JSON.stringify(envelope);
  return constantFrom(text, text, `\ufeff${text}`, ` ${text}\n`, `${text}x`, text.slice(1));
});

/** Random bytes, random JSON, and envelopes with some random fields. */
export const anyBody: Arbitrary<Uint8Array<ArrayBuffer>> = oneof(
  uint8Array({ maxLength: 300 }),
  jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  { weight: 4, arbitrary: anyEnvelope.map((text) => Buffer.from(text)) },
);

/** Any Content-Type; under half of them, the client reads JSON. */
export const anyLabel: Arbitrary<string> = constantFrom(...JSON_LABELS, ...JSON_LABELS, ...OTHER_LABELS);

/** Texts that break careless replacing, escaping or property look-up. */
const oddities = [
  "__proto__",
  "constructor",
  "toString",
  "false",
  "null",
  "Message",
  "IsSuccessful",
  "Messages",
  "[redacted]",
  "$&$1",
  ".*",
  "(",
  "[",
  "\\",
  "\\u0041",
  "%41",
  "%",
  "+",
  "&amp;",
  "\ud800",
  "\udc00\ud800",
  "\ufeff",
  "\u2028",
  "\u0000",
  "🔑".repeat(200),
];

/** Any code unit, paired or not. */
const codeUnit = integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));

/** Any text that is not empty. */
export const anyPassword: Arbitrary<string> = oneof(
  string({ minLength: 1, maxLength: 60 }),
  string({ minLength: 1, maxLength: 60, unit: "binary" }),
  string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
  string({ minLength: 1, maxLength: 60, unit: codeUnit }),
  constantFrom(...oddities),
);
