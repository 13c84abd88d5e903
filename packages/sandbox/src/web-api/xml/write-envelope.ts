// Writes responses in XML like DataContractSerializer: without a declaration, elements in ordinal order, each in its namespace,
// and `i:nil` for null. Each element declares a prefix for the namespace of its contents, even if it is empty. Writing needs no
// library, because names and namespaces are ours, and only text must be escaped.
import type { Operation } from "../operations.ts";
import { escapeText } from "./escape-text.ts";
import { INSTANCE } from "./serializer-attributes.ts";
import { encodeLocalName } from "./xml-names.ts";
import { namespaceOf, type XmlNamespaces } from "./xml-namespaces.ts";

/** Writes an envelope under the response type of its operation. */
export function writeEnvelope(envelope: object, operation: Operation, settings: XmlNamespaces): string {
  const [outer, own, content, message] = (["response", "responseMembers", "content", "message"] as const).map(
    (name) => namespaceOf(settings, name, operation),
  ) as [string, string, string, string];
  const members = sorted(envelope)
    .map(([name, value]) => {
      const declared = own === outer ? "" : xmlns("", own);
      const inner = name === "Messages" ? message : name === "Content" ? content : undefined;
      return writeMember(encodeLocalName(name), value, declared, inner === own ? undefined : inner);
    })
    .join("");
  const root = operation.responseRoot;
  return `<${root} xmlns:i="${INSTANCE}"${outer === "" ? "" : xmlns("", outer)}>${members}</${root}>`;
}

// If `inner` is undefined, the contents are in the namespace of the element.
function writeMember(name: string, value: unknown, declared: string, inner: string | undefined): string {
  // Only the default namespace can be declared as empty.
  const prefix = inner ? "d2p1:" : "";
  const start = `<${name}${inner ? xmlns(":d2p1", inner) : ""}`;
  if (value === null || value === undefined) return `${start} i:nil="true"${declared} />`;
  const unnamed = inner === "" ? xmlns("", "") : "";
  const content = Array.isArray(value)
    ? value.map((item) => writeElement(`${prefix}Message`, item, prefix, unnamed)).join("")
    : writeContent(value, prefix, unnamed);
  return content === "" ? `${start}${declared} />` : `${start}${declared}>${content}</${name}>`;
}

function writeElement(name: string, value: unknown, prefix: string, declared: string): string {
  if (value === null || value === undefined) return `<${name} i:nil="true"${declared} />`;
  const content = writeContent(value, prefix, "");
  return content === "" ? `<${name}${declared} />` : `<${name}${declared}>${content}</${name}>`;
}

function writeContent(value: unknown, prefix: string, declared: string): string {
  if (typeof value !== "object" || value === null) return escapeText(String(value));
  return sorted(value)
    .map(([name, member]) => writeElement(`${prefix}${encodeLocalName(name)}`, member, prefix, declared))
    .join("");
}

function sorted(members: object): [string, unknown][] {
  return Object.entries(members).sort(([left], [right]) => (left < right ? -1 : 1));
}

function xmlns(prefix: string, namespace: string): string {
  return ` xmlns${prefix}="${escapeText(namespace).replaceAll('"', "&quot;")}"`;
}
