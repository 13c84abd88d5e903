// Which encoding a body is in, as EncodingStreamWrapper finds out: by its first bytes, and what is declared, in its XML declaration or
// its Content-Type, must fit. Where it does not, the body is not read: no byte is taken for what it is not said to be.

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const encoder = new TextEncoder();

/** A body's bytes in UTF-8, without a byte-order mark; throws where they are not in the encoding that is declared. */
export function toUtf8(body: Uint8Array, charset: string | undefined): Uint8Array {
  if (body.length < 4) throw new Error("Unexpected end of file.");
  const { encoding, start } = findEncoding(body);
  // A charset that the formatter does not know counts as its first (MediaTypeFormatter.SelectCharacterEncoding).
  const expected = charset?.toLowerCase() === "utf-16" ? "utf-16le" : "utf-8";
  if (encoding !== expected) throw new Error("the Content-Type names another encoding");
  const content = body.subarray(start);
  const bytes =
    encoding === "utf-8"
      ? content
      : encoder.encode(new TextDecoder(encoding, { fatal: true }).decode(content));
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

// What a declaration's first bytes are looked for; the encoding is what stands behind its second `=`.
const LOOKED_AT = 128;
// `<?xml version="1.0" encoding` is as long.
const EARLIEST = 28;

function checkDeclared(bytes: Uint8Array, encoding: Encoding): void {
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  // No `?` and no second `=`, but in quotation marks.
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
