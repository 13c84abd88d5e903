// Reads the digest from a signature in any encoding. The bytes are compared, so that a digest that is both written and
// computed incorrectly is found in the same search.
import { fromBase64, toHex } from "./charsets.ts";
import type { SignatureMistake } from "./mistake.ts";

/** A digest, or the start of one, as lower-case hex, and the faults in how it was written. */
export interface Reading {
  readonly hex: string;
  readonly faults: readonly SignatureMistake[];
}

// Fewer digits could match one of several thousand attempts by chance, and would make guessing easier.
const MIN_DIGITS = 16;
const MAX_DIGITS = 128;
const MIN_BYTES = 16;
const MAX_LENGTH = 1000;

/** Returns the digests that a signature may represent; an empty list if it does not look like a digest. */
export function readSignature(signature: string): Reading[] {
  if (signature.length > MAX_LENGTH) return [];
  const wrapped: Reading = { hex: signature, faults: [] };
  const readings = [readUnwrapped(unwrap(wrapped))];
  // Before whitespace is removed, because the first or the last character may have been a plus sign.
  if (/ /.test(signature)) {
    const faults = ["signature-plus-as-space"] as const;
    readings.push(readUnwrapped(unwrap({ hex: signature.replaceAll(" ", "+"), faults })));
  }
  return readings.flat().filter(({ hex }) => hex.length >= MIN_DIGITS && hex.length <= MAX_DIGITS);
}

const wrappings: ReadonlyArray<[SignatureMistake, (text: string) => string]> = [
  ["signature-with-white-space", (text) => text.trim()],
  ["signature-quoted", (text) => text.replace(/^(["'`])(.*)\1$/s, "$2")],
  ["signature-percent-encoded", (text) => decodePercent(text)],
  ["signature-with-prefix", (text) => text.replace(/^(?:0x|\\x)/i, "")],
  [
    "signature-with-other-text",
    (text) =>
      text
        .replace(/^\??(?:(?:sha2?-?256|signature)(?:\([^()]+\))?|\(stdin\))[=: ]+/i, "")
        // What OpenSSL's `-r` and `sha256sum` write after the digest.
        .replace(/[&?#].*$| [ *](?:stdin|-)$/s, ""),
  ],
];

function unwrap({ hex: text, faults }: Reading): Reading {
  for (const [fault, take] of wrappings) {
    const inner = take(text);
    if (inner !== text) return unwrap({ hex: inner, faults: [...new Set([...faults, fault])] });
  }
  return { hex: text, faults };
}

function readUnwrapped({ hex: text, faults }: Reading): Reading[] {
  if (/^[\da-f]{1,2}(?:[-: ][\da-f]{1,2})+$/i.test(text)) {
    return [readHex(text.replace(/[-: ]/g, ""), [...faults, "signature-with-separators"])];
  }
  const readings: Reading[] = [];
  if (/^[\da-f]+$/i.test(text)) {
    readings.push(readHex(text, faults));
    if (/^(?:.{32}|.{40}|.{56}|.{64}|.{96}|.{128})$/.test(text)) return readings;
  }
  const bytes = /^(?:[\w-]+|[A-Za-z\d+/]+)={0,2}$/.test(text) ? fromBase64(text) : undefined;
  // Shorter than any digest is ignored, because most texts of letters and digits are valid Base64.
  if (!bytes || bytes.length < MIN_BYTES) return readings;
  const hexInside = String.fromCharCode(...bytes.subarray(0, MAX_DIGITS));
  if (/^[\da-f]{16,}$/i.test(hexInside)) {
    return [...readings, readHex(hexInside, [...faults, "signature-base64-of-hex"])];
  }
  const isUrlSafe = /[-_]/.test(text) || text.length % 4 !== 0;
  const fault = isUrlSafe ? "signature-base64url" : "signature-base64";
  return [...readings, { hex: toHex(bytes), faults: [...faults, fault] }];
}

function readHex(digits: string, faults: readonly SignatureMistake[]): Reading {
  return {
    hex: digits.toLowerCase(),
    faults: /[A-F]/.test(digits) ? [...faults, "signature-upper-case"] : faults,
  };
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
