// Decodes bytes like the framework's JSON formatter. It supports UTF-8 and UTF-16, and reads any other charset as UTF-8. A
// byte-order mark overrides the charset. Source: BaseJsonMediaTypeFormatter.CreateJsonReader, StreamReader.DetectEncoding.
import type { Charset } from "./negotiate.ts";

// The buffer size of StreamReader. It reads nothing from a buffer with bytes that are not text.
const BUFFER_BYTES = 1024;

/**
 * Decodes a body into one piece if all of it is text. Otherwise, each piece ends at a buffer that could not be decoded. After a
 * byte-order mark, decoding is lenient. An incomplete character at the very end is dropped.
 */
export function decodeText(bytes: Uint8Array, charset: Charset = "utf-8"): readonly string[] {
  const mark = findMark(bytes);
  // A mark that matches the charset does not make decoding lenient (StreamReader.IsPreamble).
  const isLabelled = charset === "utf-16" && bytes[0] === 0xff && bytes[1] === 0xfe;
  if (mark === undefined || isLabelled)
    return decodeStrictly(
      isLabelled ? bytes.subarray(2) : bytes,
      charset === "utf-16" ? "utf-16le" : "utf-8",
    );
  const marked = bytes.subarray(mark.length);
  return [
    mark.encoding.startsWith("utf-32")
      ? decodeUtf32(marked, mark.encoding)
      : decodeMarked(marked, mark.encoding),
  ];
}

interface Mark {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be";
  readonly length: number;
}

function findMark([first, second, third, fourth]: Uint8Array): Mark | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: "utf-8", length: 3 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", length: 2 };
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff)
    return { encoding: "utf-32be", length: 4 };
  if (first !== 0xff || second !== 0xfe) return undefined;
  return third === 0 && fourth === 0
    ? { encoding: "utf-32le", length: 4 }
    : { encoding: "utf-16le", length: 2 };
}

function decodeStrictly(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string[] {
  const whole = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    return [whole.decode(bytes, { stream: true })];
  } catch {
    return decodeInBuffers(bytes, encoding);
  }
}

function decodeInBuffers(bytes: Uint8Array, encoding: "utf-8" | "utf-16le"): string[] {
  const pieces = [""];
  let decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  for (let at = 0; at < bytes.length; at += BUFFER_BYTES) {
    try {
      pieces[pieces.length - 1] += decoder.decode(bytes.subarray(at, at + BUFFER_BYTES), { stream: true });
    } catch {
      pieces.push("");
      decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    }
  }
  return pieces;
}

function decodeMarked(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
}

function decodeUtf32(bytes: Uint8Array, encoding: string): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let text = "";
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === "utf-32le");
    const isCharacter = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    text += isCharacter ? String.fromCodePoint(code) : "\ufffd";
  }
  return text;
}
