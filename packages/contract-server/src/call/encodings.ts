// The encodings that .NET offers by name (System.Text.Encoding), for hashing the text in an encoding other than UTF-8.
import type { Filter } from "./formula.ts";

const ASCII = /[^\0-\x7f]/gu;
const LATIN_1 = /[^\0-\xff]/gu;
// A character that an encoding cannot represent becomes a question mark: EncoderFallback.ReplacementFallback.
const ASCII_SHELL = "LC_ALL=C.UTF-8 sed 's/[^ -~]/?/g'";

/** Each encoding, by its name in the id of a check. */
export const ENCODINGS: Readonly<Record<string, Filter>> = {
  "utf-16le": ofText((text) => Buffer.from(text, "utf16le"), "iconv -f UTF-8 -t UTF-16LE"),
  "utf-16be": ofText((text) => Buffer.from(text, "utf16le").swap16(), "iconv -f UTF-8 -t UTF-16BE"),
  "utf-32le": ofText(toUtf32, "iconv -f UTF-8 -t UTF-32LE"),
  "utf-7": ofText(toUtf7, "iconv -f UTF-8 -t UTF-7"),
  "windows-1252": ofText(toWindows1252, "iconv -f UTF-8 -t CP1252//TRANSLIT"),
  "iso-8859-1": ofText(
    (text) => Buffer.from(text.replace(LATIN_1, "?"), "latin1"),
    "LC_ALL=C.UTF-8 sed 's/€/?/g' | iconv -f UTF-8 -t ISO-8859-1",
  ),
  ascii: ofText((text) => Buffer.from(text.replace(ASCII, "?")), ASCII_SHELL),
};

/** Decodes UTF-8 bytes as Windows-1252, the default of old code, and encodes the result as UTF-8. */
export const READ_AS_WINDOWS_1252: Filter = {
  bytes: (bytes) => Buffer.from(new TextDecoder("windows-1252").decode(bytes)),
  shell: "iconv -f CP1252 -t UTF-8",
};

function ofText(encode: (text: string) => Buffer, shell: string): Filter {
  return { bytes: (bytes) => encode(bytes.toString()), shell };
}

function toUtf32(text: string): Buffer {
  const codes = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const bytes = Buffer.alloc(codes.length * 4);
  for (const [index, code] of codes.entries()) bytes.writeUInt32LE(code, index * 4);
  return bytes;
}

// https://www.rfc-editor.org/rfc/rfc2152: of the characters that need no encoding, .NET leaves set D and white space as they are.
const NOT_DIRECT = /[^A-Za-z0-9'(),\-./:?\s]+/g;

function toUtf7(text: string): Buffer {
  const encoded = text.replace(NOT_DIRECT, (run) =>
    run === "+" ? "+-" : `+${Buffer.from(run, "utf16le").swap16().toString("base64").replace(/=+$/, "")}-`,
  );
  return Buffer.from(encoded);
}

let places: ReadonlyMap<string, number> | undefined;

function toWindows1252(text: string): Buffer {
  places ??= new Map(
    Array.from(new TextDecoder("windows-1252").decode(allBytes()), (one, byte) => [one, byte]),
  );
  return Buffer.from(Array.from(text, (character) => places?.get(character) ?? 63));
}

function allBytes(): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => byte);
}
