// Answers in XML as DataContractSerializer writes them: no declaration, members in ordinal order, each under its namespace, `i:nil` for
// null, and a prefix for the namespace of what stands in a member, whether anything does or not. Writing needs no library: names and
// namespaces are ours, and only text has to be escaped.
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

// The namespace of what stands in a member is that of the member if it is undefined.
function writeMember(name: string, value: unknown, declared: string, inner: string | undefined): string {
  // Nothing can be declared to have no namespace but the default.
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
