// Bytes to text as the framework's JSON formatter does it. Its two encodings, UTF-8 and UTF-16, take invalid bytes for an error; a
// byte-order mark overrules the label, and makes U+FFFD of them. Source: SupportedEncodings of BaseJsonMediaTypeFormatter, and
// StreamReader.DetectEncoding. An incomplete character at the end is dropped.

type Label = "utf-8" | "utf-16le" | "utf-16be";

// What StreamReader decodes at once: an error costs the block that it is in.
const BLOCK_BYTES = 1024;

/** Decodes a body, without its mark; in pieces, if there are blocks between them that are not text. */
export function decodeText(bytes: Uint8Array, charset: string | undefined): readonly string[] {
  const [first, second, third, fourth] = bytes;
  // The mark of the encoding itself is only skipped (Encoding.GetPreamble).
  const isUtf16 = charset?.toLowerCase() === "utf-16";
  if (isUtf16 && first === 0xff && second === 0xfe) return decodeStrictly(bytes.subarray(2), "utf-16le");
  if (first === 0xff && second === 0xfe)
    return third === 0 && fourth === 0 ? [decodeUtf32(bytes, true)] : [decode(bytes.subarray(2), "utf-16le")];
  if (first === 0xfe && second === 0xff) return [decode(bytes.subarray(2), "utf-16be")];
  if (first === 0xef && second === 0xbb && third === 0xbf) return [decode(bytes.subarray(3), "utf-8")];
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return [decodeUtf32(bytes, false)];
  return decodeStrictly(bytes, isUtf16 ? "utf-16le" : "utf-8");
}

function decodeStrictly(bytes: Uint8Array, label: Label): readonly string[] {
  try {
    return [decode(bytes, label, true)];
  } catch {
    return decodeInBlocks(bytes, label);
  }
}

function decodeInBlocks(bytes: Uint8Array, label: Label): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let decoder = makeDecoder(label, true);
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    try {
      piece += decoder.decode(bytes.subarray(at, at + BLOCK_BYTES), { stream: true });
    } catch {
      pieces.push(piece);
      piece = "";
      decoder = makeDecoder(label, true);
    }
  }
  return [...pieces, piece];
}

// As a stream that never ends, or an incomplete character would be an error.
function decode(bytes: Uint8Array, label: Label, fatal = false): string {
  return makeDecoder(label, fatal).decode(bytes, { stream: true });
}

function makeDecoder(label: Label, fatal: boolean): TextDecoder {
  return new TextDecoder(label, { fatal, ignoreBOM: true });
}

// TextDecoder has no UTF-32. The mark is the first four bytes.
function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const characters: string[] = [];
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittleEndian);
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    characters.push(isCharacter ? String.fromCodePoint(code) : "\ufffd");
  }
  return characters.join("");
}
