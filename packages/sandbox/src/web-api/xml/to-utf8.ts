// Detects the encoding of a body like EncodingStreamWrapper, by its first bytes. The encoding in the XML declaration and in the
// Content-Type must match. Otherwise, the body is not read.
import { toBytes } from "../../http/http.ts";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Converts a body to UTF-8 without a byte-order mark. Throws if it is not in the declared encoding. */
export function toUtf8(body: Uint8Array, charset: string | undefined): Uint8Array {
  if (body.length < 4) throw new Error("Unexpected end of file.");
  const { encoding, start } = findEncoding(body);
  // An unknown charset counts as the formatter's first encoding (MediaTypeFormatter.SelectCharacterEncoding).
  const expected = charset?.toLowerCase() === "utf-16" ? "utf-16le" : "utf-8";
  if (encoding !== expected) throw new Error("the Content-Type names another encoding");
  const content = body.subarray(start);
  const bytes =
    encoding === "utf-8" ? content : toBytes(new TextDecoder(encoding, { fatal: true }).decode(content));
  checkDeclared(bytes, encoding);
  return bytes;
}

function findEncoding([first, second]: Uint8Array): { encoding: Encoding; start: number } {
  if (first === 0xff && second === 0xfe) return { encoding: "utf-16le", start: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: "utf-16be", start: 2 };
  if (first === 0x00 && second === 0x3c) return { encoding: "utf-16be", start: 0 };
  if (first === 0x3c && second === 0x00) return { encoding: "utf-16le", start: 0 };
  return { encoding: "utf-8", start: first === 0xef && second === 0xbb ? 3 : 0 };
}

// The number of bytes that are searched for a declaration. The encoding is the value after its second `=`.
const LOOKED_AT = 128;
// The length of `<?xml version="1.0" encoding`.
const EARLIEST = 28;

function checkDeclared(bytes: Uint8Array, encoding: Encoding): void {
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  // No `?` and no other `=` outside quotation marks.
  const [found] = /^<\?(?:[^'"=?]|"[^"]*"|'[^']*')*=(?:[^'"=?]|"[^"]*"|'[^']*')*=/.exec(start) ?? [];
  if (found === undefined) return;
  if (found.length <= EARLIEST) throw new Error("a malformed declaration");
  if (!/encoding\s*=$/.test(found)) return;
  const [, , declared] = /^\s*(["'])(.*?)\1/s.exec(start.slice(found.length)) ?? [];
  if (declared === undefined) throw new Error("a malformed declaration");
  const name = declared.toLowerCase();
  if (name !== encoding && !(name === "utf-16" && encoding !== "utf-8"))
    throw new Error("the declaration names another encoding");
}
