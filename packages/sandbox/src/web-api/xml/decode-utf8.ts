// Text is decoded only when it is used, so that skipped bytes may be invalid UTF-8, as in XmlBufferReader.
let decoder: TextDecoder | undefined;

const RETURN = 0x0d;
const NEW_LINE = 0x0a;

/** Decodes some bytes. Throws if they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  // Not created at import, because Jest's jsdom has no TextDecoder.
  decoder ??= new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  return decoder.decode(bytes.subarray(start, end));
}

/**
 * Decodes some bytes, with line feeds as line breaks. Replaces bytes, since a million replacements in a text would take 70 ms.
 */
export function decodeLines(bytes: Uint8Array, start: number, end: number): string {
  const text = bytes.subarray(start, end);
  if (!text.includes(RETURN)) return decodeUtf8(bytes, start, end);
  const lines = new Uint8Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] as number;
    if (byte === RETURN && text[at + 1] === NEW_LINE) continue;
    lines[length++] = byte === RETURN ? NEW_LINE : byte;
  }
  return decodeUtf8(lines, 0, length);
}
