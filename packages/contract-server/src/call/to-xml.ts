// XML as DataContractSerializer reads it: members in ordinal order, and in the namespaces of the C# types. No namespace is
// documented: these are inferred from sibling operations of the same server (see @cbss/sandbox, its settings `xml`).
import type { Operation } from "../document/operation.ts";
import type { Envelope } from "./body.ts";

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";
const BASE = "http://schemas.datacontract.org/2004/07/CBSS_API";

/** Writes an envelope as XML. */
export function toXml({ path, request }: Operation, { Content, ...members }: Envelope): string {
  const group = groupOf(path);
  const root = request.xml?.name ?? "Request";
  const content =
    Content === null
      ? '<m:Content i:nil="true"/>'
      : `<m:Content xmlns:f="${BASE}.Forms.${group}">${elements("f", Content as object)}</m:Content>`;
  const { ClientCode, DateTime } = members;
  return (
    `<${root} xmlns="${BASE}.App_Code.Requests.${group}" xmlns:m="${BASE}.App_Code" xmlns:i="${INSTANCE}">` +
    `${elements("m", { ClientCode })}${content}${elements("m", { DateTime })}</${root}>`
  );
}

function elements(prefix: string, members: object): string {
  return Object.entries(members)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) =>
      value === null
        ? `<${prefix}:${name} i:nil="true"/>`
        : `<${prefix}:${name}>${escapeXml(String(value))}</${prefix}:${name}>`,
    )
    .join("");
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
