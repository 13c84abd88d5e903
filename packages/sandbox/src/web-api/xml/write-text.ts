// Names and text as .NET writes them into XML.

// XML 1.0, NCName, within the first 65,536 characters; and an underscore with which what is encoded would begin.
const START =
  "A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u2c00-\\u2fef\\u3001-\\ud7ff";
const NO_NAME = new RegExp(
  `^[^${START}]|[^${START}\\d.\\xb7\\u0300-\\u036f-]|_(?=x[\\da-f]{4}([\\da-f]{4})?_)`,
  "giu",
);

/** A name as an element may have it (XmlConvert.EncodeLocalName). */
export function encodeLocalName(name: string): string {
  const encoded = name.replace(NO_NAME, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16).toUpperCase();
    return `_x${digits.padStart(code > 0xffff ? 8 : 4, "0")}_`;
  });
  return encoded || "_";
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

// What XML has not is written as a reference, which no reader takes: CheckCharacters is off. A tab and a line break are themselves.
const ESCAPED = /[&<>]|[^\t\n\u{20}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * Escapes text as XmlWriter does it under XmlMediaTypeFormatter: a line break is the server's (NewLineHandling.Replace), here `\n`.
 *
 * @throws for half of a character, which .NET does not write either.
 */
export function escapeText(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new Error("half of a character");
  return text.replace(/\r\n?/g, "\n").replace(ESCAPED, (character) => {
    return ESCAPES[character] ?? `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`;
  });
}
