/**
 * What the properties are tried with: any answer of a server, and any password.
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

/** Labels under which JSON is read, and labels under which it is not. */
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

/** A member as it usually is; now and then any JSON, or left out. */
const member = (...usual: unknown[]) =>
  oneof({ weight: 9, arbitrary: constantFrom(...usual) }, jsonValue(), constantFrom(undefined));

/** Envelopes, of which some members are not as they should be, and what a careless server may make of them. */
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

/** Bytes at random, JSON at random, and envelopes of which some members are at random. */
export const anyBody: Arbitrary<Uint8Array<ArrayBuffer>> = oneof(
  uint8Array({ maxLength: 300 }),
  jsonValue().map((value) => Buffer.from(JSON.stringify(value))),
  { weight: 4, arbitrary: anyEnvelope.map((text) => Buffer.from(text)) },
);

/** Half of them a label under which JSON is read. */
export const anyLabel: Arbitrary<string> = constantFrom(...JSON_LABELS, ...JSON_LABELS, ...OTHER_LABELS);

/** What a careless replacement, a careless escape or a careless look-up would stumble over. */
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

/** Any text but none. */
export const anyPassword: Arbitrary<string> = oneof(
  string({ minLength: 1, maxLength: 60 }),
  string({ minLength: 1, maxLength: 60, unit: "binary" }),
  string({ minLength: 1, maxLength: 60, unit: "grapheme" }),
  string({ minLength: 1, maxLength: 60, unit: codeUnit }),
  constantFrom(...oddities),
);
