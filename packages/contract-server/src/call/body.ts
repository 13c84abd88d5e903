// The body of a call in each of the documented formats.
import type { Operation } from "../document/operation.ts";
import { toXml } from "./to-xml.ts";
import { CANARY_PASSWORD, UNKNOWN_CLIENT, type Values } from "./values.ts";

/** An envelope before it is written in a format. */
export interface Envelope {
  readonly ClientCode: unknown;
  readonly DateTime: unknown;
  readonly Content: unknown;
}

/** The envelope of somebody whom no server knows, with the document's example in it and a password that is nobody's. */
export function strangersEnvelope(operation: Operation, { dateTime }: Values): Envelope {
  return { ClientCode: UNKNOWN_CLIENT, DateTime: dateTime, Content: strangersContent(operation) };
}

/** The Content of the document's example, with a password that is nobody's. */
function strangersContent({ form, exampleContent, passwords }: Operation): Record<string, unknown> {
  const members = Object.keys(form.properties ?? {}).map((member) => [
    member,
    passwords.includes(member) ? CANARY_PASSWORD : (exampleContent[member] ?? null),
  ]);
  return Object.fromEntries(members);
}

/** The same without any password: whoever acts on it has not asked for one. */
export function contentWithoutPassword(operation: Operation): Record<string, unknown> {
  const passwords = operation.passwords.map((member) => [member, null]);
  return { ...strangersContent(operation), ...Object.fromEntries(passwords) };
}

/** An envelope of the real client that asks for nothing: whatever its signature, no server can act on it. */
export function emptyEnvelope({ clientCode, dateTime }: Values): Envelope {
  return { ClientCode: clientCode, DateTime: dateTime, Content: null };
}

/** The customer's own request, which a correct server accepts. */
export function customersEnvelope({ form, passwords }: Operation, values: Values): Envelope {
  const members = Object.entries(form.properties ?? {}).map(([member, schema]) => {
    if (passwords.includes(member)) return [member, values.password];
    return [member, schema.default === undefined ? values.newValue(member) : schema.default];
  });
  return { ClientCode: values.clientCode, DateTime: values.dateTime, Content: Object.fromEntries(members) };
}

/** Writes an envelope in the format that a media type names. */
export function writeBody(mediaType: string, operation: Operation, envelope: Envelope): string {
  if (mediaType.endsWith("/xml")) return toXml(operation, envelope);
  if (mediaType === "application/x-www-form-urlencoded") return toForm(envelope);
  return JSON.stringify(envelope);
}

// OpenAPI's deepObject. A form cannot say null, so what is null is left out.
function toForm({ Content, ...members }: Envelope): string {
  const content = Object.entries(Content ?? {}).map(([name, value]) => [`Content[${name}]`, value]);
  const fields = [...Object.entries(members), ...content].filter(([, value]) => value !== null);
  return new URLSearchParams(fields as [string, string][]).toString();
}

const texts = new WeakMap<Uint8Array, string>();

/** A body as text; bytes that several calls share are read once. */
export function textOf(body: string | Uint8Array): string {
  if (typeof body === "string") return body;
  const text = texts.get(body) ?? new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
  texts.set(body, text);
  return text;
}
