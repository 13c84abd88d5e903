// Writes XML as DataContractSerializer reads it: fields in ordinal order, in the namespaces of the C# types. No namespace is
// documented. These are inferred from sibling operations of the same server (see the setting `xml` of @cbss/sandbox).
import type { Operation } from "../document/operation.ts";
import type { Envelope } from "./envelope.ts";

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const BASE = "http://schemas.datacontract.org/2004/07/CBSS_API";

/** Writes an envelope as XML. */
export function toXml({ path, request }: Operation, { Content, ...others }: Envelope): string {
  const group = groupOf(path);
  const root = request.xml?.name ?? "Request";
  const content =
    Content === null
      ? '<m:Content i:nil="true"/>'
      : `<m:Content xmlns:f="${BASE}.Forms.${group}">${inner("f", Content)}</m:Content>`;
  const { ClientCode, DateTime } = others;
  return (
    `<${root} xmlns="${BASE}.App_Code.Requests.${group}" xmlns:m="${BASE}.App_Code" xmlns:i="${INSTANCE}">` +
    `${elements("m", { ClientCode })}${content}${elements("m", { DateTime })}</${root}>`
  );
}

function elements(prefix: string, fields: object): string {
  return Object.entries(fields)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => element(`${prefix}:${name}`, prefix, value))
    .join("");
}

function element(name: string, prefix: string, value: unknown): string {
  return value === null ? `<${name} i:nil="true"/>` : `<${name}>${inner(prefix, value)}</${name}>`;
}

// No operation documents the element names of list items. DataContractSerializer names them by their type.
function inner(prefix: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => element(itemName(item), prefix, item)).join("");
  return typeof value === "object" ? elements(prefix, value ?? {}) : escapeXml(String(value));
}

function itemName(item: unknown): string {
  return typeof item === "number" ? "int" : typeof item === "boolean" ? "boolean" : "string";
}

// `/api/Customer/ChangeEmailAddress/…` → `Customers.ChangeEmailAddresses`, as the help pages write the types.
function groupOf(path: string): string {
  const [, , controller = "", action = ""] = path.split("/");
  return `${plural(controller)}.${plural(action)}`;
}

function plural(noun: string): string {
  return noun.endsWith("s") ? `${noun}es` : `${noun}s`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] as string);
}
