// Bytes to text as the framework's JSON formatter does it: UTF-8 and UTF-16 are known, any other charset is read as
// UTF-8, and a byte-order mark decides against the label (StreamReader's default). Bytes that are no text are an error.

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const decoders = new Map<Encoding, TextDecoder>();

/** Decodes a body, without its byte-order mark; undefined where the bytes are not text in their encoding. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): string | undefined {
  try {
    return decoderFor(markedEncoding(bytes) ?? (charset === "utf-16" ? "utf-16le" : "utf-8")).decode(bytes);
  } catch {
    return undefined;
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const first = bytes[0];
  const second = bytes[1];
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // A mark in UTF-8 also overrules a label of UTF-16.
  return first === 0xef && second === 0xbb ? "utf-8" : undefined;
}

function decoderFor(encoding: Encoding): TextDecoder {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding, { fatal: true });
  decoders.set(encoding, decoder);
  return decoder;
}
