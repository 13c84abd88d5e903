// The names of XML 1.0 without a colon (NCName), within the first 65,536 characters, as in XmlConvert.

const START =
  "A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u2c00-\\u2fef\\u3001-\\ud7ff";
const LATER = `${START}\\d.\\xb7\\u0300-\\u036f-`;
const NAME = new RegExp(`^[${START}][${LATER}]*$`, "u");
// Also an underscore that would look like the start of an encoded character.
const NO_NAME = new RegExp(`^[^${START}]|[^${LATER}]|_(?=x[\\da-f]{4}([\\da-f]{4})?_)`, "giu");

/** Whether a text is a name (XmlConvert.VerifyNCName). */
export function isName(text: string): boolean {
  return NAME.test(text);
}

/** Encodes a name for an element (XmlConvert.EncodeLocalName). */
export function encodeLocalName(name: string): string {
  const encoded = name.replace(NO_NAME, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16).toUpperCase();
    return `_x${digits.padStart(code > 0xffff ? 8 : 4, "0")}_`;
  });
  return encoded || "_";
}
