import type { DigestEncoding } from "@cbss/signature";

/** The encodings of a digest, in words. */
export const DIGEST_NAMES: Readonly<Record<DigestEncoding, string>> = {
  hex: "Hexadecimal, in lower case.",
  "hex-upper": "Hexadecimal, in upper case.",
  base64: "Base64.",
};
