// What a server may do to a body, or to the whole text, before it hashes it. Each filter is a habit of programmers.
import { createHash } from "node:crypto";
import type { Filter } from "./formula.ts";

/** Keeps only the first bytes. */
export function beginning(length: number): Filter {
  return { bytes: (bytes) => bytes.subarray(0, length), shell: `head -c ${length}` };
}

/** Keeps only the last bytes. */
export function ending(length: number): Filter {
  return { bytes: (bytes) => bytes.subarray(-length), shell: `tail -c ${length}` };
}

/** Applies a function to the text. */
function ofText(change: (text: string) => string, shell: string): Filter {
  return { bytes: (bytes) => Buffer.from(change(bytes.toString())), shell };
}

type TextFilterName =
  | "trimmed"
  | "trimmedStart"
  | "trimmedEnd"
  | "lineFeeds"
  | "inLowerCase"
  | "inUpperCase"
  | "withoutMark"
  | "withMark"
  | "serialised"
  | "serialisedInReverse";

const TRIM_START = "sed -z 's/^[ \\t\\r\\n]*//'";
const TRIM_END = "sed -z 's/[ \\t\\r\\n]*$//'";

/** The filters on the text of a body, by name. */
export const TEXT_FILTERS: Readonly<Record<TextFilterName, Filter>> = {
  trimmed: ofText((text) => text.trim(), `${TRIM_START} | ${TRIM_END}`),
  trimmedStart: ofText((text) => text.trimStart(), TRIM_START),
  trimmedEnd: ofText((text) => text.trimEnd(), TRIM_END),
  lineFeeds: ofText((text) => text.replaceAll("\r\n", "\n"), "tr -d '\\r'"),
  inLowerCase: ofText((text) => text.toLowerCase(), "tr A-Z a-z"),
  inUpperCase: ofText((text) => text.toUpperCase(), "tr a-z A-Z"),
  withoutMark: ofText((text) => text.replace(/^\uFEFF/, ""), "tail -c +4"),
  withMark: ofText((text) => `\uFEFF${text}`, "{ printf '\\357\\273\\277'; cat; }"),
  // The body has line breaks only between its fields.
  serialised: ofText((text) => JSON.stringify(JSON.parse(text)), "sed -z 's/\\n *//g; s/\": /\":/g'"),
  serialisedInReverse: ofText(
    (text) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text) as object).reverse())),
    "sed -n '/^ /{s/^ *//;s/,$//;s/\": /\":/;p}' | tac | paste -sd, | sed 's/.*/{&}/' | tr -d '\\n'",
  ),
};

/** Replaces a body by its digest, as text. */
export const DIGEST_AS_TEXT: Filter = {
  bytes: (bytes) => Buffer.from(createHash("sha256").update(bytes).digest("hex")),
  shell: "openssl dgst -sha256 -binary | od -An -v -tx1 | tr -d ' \\n'",
};

/** Encodes a body in Base64. */
export const BASE64: Filter = {
  bytes: (bytes) => Buffer.from(bytes.toString("base64")),
  shell: "base64 | tr -d '\\n'",
};
