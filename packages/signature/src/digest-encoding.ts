// The help pages do not say how the digest becomes text. We infer lower-case hex. The other encodings are an option.

/** How the 32 bytes of the digest are written: lower-case hex, upper-case hex, or Base64 with padding. */
export type DigestEncoding = "hex" | "hex-upper" | "base64";

const encoders: Record<DigestEncoding, (hex: string) => string> = {
  hex: (hex) => hex,
  "hex-upper": (hex) => hex.toUpperCase(),
  base64: (hex) => btoa(hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)))),
};

/** Returns the function that writes a lower-case hex digest in another encoding. */
export function digestEncoder(digest: DigestEncoding): (hex: string) => string {
  if (!Object.hasOwn(encoders, digest)) {
    const came = typeof digest === "string" ? `"${digest}"` : `of type ${typeof digest}`;
    throw new TypeError(`digest must be "hex", "hex-upper" or "base64", but is ${came}.`);
  }
  return encoders[digest];
}
