// Answers in XML as DataContractSerializer and HttpError write them: no declaration, members in ordinal order, each under its
// namespace, `i:nil` for null. Writing needs no library: names and namespaces are ours, and only text has to be escaped.
import type { Operation } from "./operations.ts";
import { namespaceOf, type XmlNamespaces } from "./xml-namespaces.ts";

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** Writes an envelope under the response type of its operation. */
export function writeEnvelope(envelope: object, operation: Operation, settings: XmlNamespaces): string {
  const [outer = "", inner = "", message = ""] = (["response", "responseMembers", "message"] as const).map(
    (name) => namespaceOf(settings, name, operation),
  );
  const members = writeMembers(envelope, [outer, inner, message]);
  return `<${operation.responseRoot} xmlns:i="${INSTANCE}"${xmlns(outer, "")}>${members}</${operation.responseRoot}>`;
}

/** Writes a refusal by the framework, which has no namespace, and keeps the order of its members (HttpError.WriteXml). */
export function writeHttpError(httpError: object): string {
  return `<Error>${writeErrorMembers(httpError)}</Error>`;
}

function writeErrorMembers(members: object): string {
  return Object.entries(members)
    .map(([name, value]) => {
      const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
      // A list of texts is their texts with spaces between them (XmlWriter.WriteValue).
      const content = isNested ? writeErrorMembers(value) : escapeText([value].flat().join(" "));
      const element = encodeLocalName(name);
      return `<${element}>${content}</${element}>`;
    })
    .join("");
}

/** The namespace that is the default already, that of the members to write, and that of what stands in them. */
type Namespaces = readonly [current: string, own: string, inner: string];

function writeMembers(members: object, namespaces: Namespaces): string {
  return Object.entries(members)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => writeElement(name, value, namespaces))
    .join("");
}

function writeElement(member: string, value: unknown, [current, own, inner]: Namespaces): string {
  const name = encodeLocalName(member);
  const start = `<${name}${xmlns(own, current)}`;
  if (value === null || value === undefined) return `${start} i:nil="true"/>`;
  const deeper: Namespaces = [own, inner, inner];
  const content = Array.isArray(value)
    ? value.map((item) => writeElement("Message", item, deeper)).join("")
    : typeof value === "object"
      ? writeMembers(value, deeper)
      : escapeText(String(value));
  return content === "" ? `${start}/>` : `${start}>${content}</${name}>`;
}

function xmlns(namespace: string, current: string): string {
  return namespace === current ? "" : ` xmlns="${escapeText(namespace)}"`;
}

// XML 1.0, NCName, within the first 65,536 characters; and an underscore with which what is encoded would begin.
const START =
  "A-Z_a-z\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02ff\\u0370-\\u037d\\u037f-\\u1fff\\u2c00-\\u2fef\\u3001-\\ud7ff";
const NO_NAME = new RegExp(
  `^[^${START}]|[^${START}\\d.\\xb7\\u0300-\\u036f-]|_(?=x[\\da-f]{4}([\\da-f]{4})?_)`,
  "giu",
);

// As XmlConvert.EncodeLocalName does it: names are the business of `toMessage`, and may be any.
function encodeLocalName(name: string): string {
  const encoded = name.replace(NO_NAME, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16).toUpperCase();
    return `_x${digits.padStart(code > 0xffff ? 8 : 4, "0")}_`;
  });
  return encoded || "_";
}

// XML 1.0, Char. The framework would write any other as a reference that no reader takes (CheckCharacters is off).
const NO_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\r": "&#xD;",
};

function escapeText(text: string): string {
  return text.replace(NO_XML, "\ufffd").replace(/[&<>"\r]/g, (character) => ESCAPES[character] ?? "");
}
