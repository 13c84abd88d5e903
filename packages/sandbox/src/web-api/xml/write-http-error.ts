// Writes refusals by the framework in XML (HttpError.WriteXml), without a namespace, and with the fields in their order. They
// work for all models.
import { escapeText } from "./escape-text.ts";
import { encodeLocalName } from "./xml-names.ts";

/** Writes a refusal. */
export function writeHttpError(httpError: object): string {
  return `<Error>${writeMembers(httpError)}</Error>`;
}

function writeMembers(members: object): string {
  return Object.entries(members)
    .map(([name, value]) => {
      const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
      // A list of texts is written with spaces between them (XmlWriter.WriteValue).
      const content = isNested ? writeMembers(value) : escapeText([value].flat().join(" "));
      const element = encodeLocalName(name);
      return content === "" ? `<${element} />` : `<${element}>${content}</${element}>`;
    })
    .join("");
}
