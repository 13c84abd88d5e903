// Explains a finding in words. All words are here and beside the changes, so that nothing is quoted from a body, a
// secret or a signature, and the correct signature is not revealed.
import type { SignatureMistake } from "./mistake.ts";
import type { Reading } from "./read-signature.ts";
import { algorithmByDigits, type Finding } from "./search.ts";

const RIGHT_WAY = "64 digits of lower-case hex";

/** The explanation of a valid signature. */
export const VALID: string =
  "The signature is correct for these bytes and these secrets. If it is refused anyway, check that exactly these bytes " +
  "arrive and that nothing changes the signature in the URL. Check also that the clock behind DateTime is correct.";

const faultTexts: Record<SignatureMistake, string> = {
  "signature-upper-case": "in upper-case hex",
  "signature-base64": "in Base64",
  "signature-base64url": "in Base64url, or in Base64 without its padding",
  "signature-base64-of-hex": "as the Base64 of its hex digits",
  "signature-plus-as-space": "with a space for each plus sign, which a query must send as %2B",
  "signature-percent-encoded": "percent-encoded once more than needed",
  "signature-with-separators": "with separators between the bytes",
  "signature-with-white-space": "with whitespace around it",
  "signature-quoted": "with quotation marks around it",
  "signature-with-prefix": "with 0x before it",
  "signature-with-other-text": "with other text before or after it",
  "signature-truncated": "cut short",
  "signature-zeros-dropped": "without some of its zeros",
};

/** States what was signed, and what to do. */
export function explainMatch({ changes, algorithm, faults }: NonNullable<Finding["match"]>): string {
  const made = changes.map(({ what }) => what);
  const fixes = new Set(changes.map(({ fix }) => fix));
  if (algorithm !== "SHA-256") {
    made.push(`${algorithm} instead of SHA-256`);
    fixes.add("use SHA-256");
  }
  const written = faults.map((fault) => faultTexts[fault]).join(", and ");
  if (written) fixes.add(`write it as ${RIGHT_WAY}`);
  const start =
    made.length > 0 ? `The signature was made with ${made.join(", and with ")}` : "The digest is correct";
  const joint = made.length > 0 ? "; it is written" : ", but it is written";
  return `${start}${written && `${joint} ${written}`}. ${toSentence([...fixes])}`;
}

/** States why there was no search: the signature is not a digest. */
export function explainNoDigest({ length }: string): string {
  if (length === 0) return `The signature is empty. A signature is ${RIGHT_WAY}.`;
  const count = length === 1 ? "1 character that is" : `${length} characters that are`;
  return `Expected a signature of ${RIGHT_WAY}, got ${count} not a digest in hex or Base64.`;
}

/** States what was tried without a result, and what to do next. */
export function explainNothing({ tried, isComplete }: Finding, readings: readonly Reading[]): string {
  const others = readings.map(({ hex }) => algorithmByDigits.get(hex.length));
  const other = others.includes("SHA-256") ? undefined : others.find((algorithm) => algorithm);
  return [
    `None of ${tried} attempts gives this signature. Tried, one at a time and in pairs: the body written in other forms, changed or missing secrets, other orders, separators, HMAC, other text encodings and hashing twice.`,
    isComplete
      ? ""
      : " The body and the secrets are too long for all attempts. Sign with shorter ones to learn more.",
    other ? ` It is as long as a digest of ${other}. Use SHA-256.` : "",
    " Compare the bytes that are signed with the bytes that are sent, and each secret with the one that CBSS issued.",
  ].join("");
}

function toSentence(fixes: readonly string[]): string {
  const text = fixes.join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
