/**
 * Windows-1252, which the web also calls Latin-1: https://encoding.spec.whatwg.org/#names-and-labels
 */

let table: string | undefined;

/** The characters of the bytes 0 to 255. */
export function windows1252(): string {
  table ??= new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return table;
}

// One character of UTF-8 whose bytes, two to four, were read as ISO 8859-1 or as Windows-1252.
const LATER =
  "[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013-\\u203a\\u20ac\\u2122]";
const MISREAD = new RegExp(
  `[\\u00c2-\\u00df]${LATER}|[\\u00e0-\\u00ef]${LATER}{2}|[\\u00f0-\\u00f4]${LATER}{3}`,
  "g",
);

/** Undoes that UTF-8 was read as Latin-1 (`Ã©` for `é`), where that is what happened. */
export function rereadAsUtf8(text: string): string {
  return text.replace(MISREAD, (run) => {
    const bytes = Array.from(run, (character) => {
      const code = character.charCodeAt(0);
      return code < 256 ? code : windows1252().indexOf(character);
    });
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return run;
    }
  });
}
