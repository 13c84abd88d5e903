// The contents of a call, before it is written in a format.
import type { ResolvedSchema } from "@cbss/internal/document";
import type { Operation } from "../document/operation.ts";
import { CANARY_PASSWORD, UNKNOWN_CLIENT, type Values } from "./values.ts";

/** The envelope of a request. */
export interface Envelope {
  readonly ClientCode: unknown;
  readonly DateTime: unknown;
  readonly Content: unknown;
}

/** Makes the envelope of an unknown client, with the document's example and a password that no customer has. */
export function unknownClientEnvelope(operation: Operation, { dateTime }: Values): Envelope {
  return { ClientCode: UNKNOWN_CLIENT, DateTime: dateTime, Content: contentOf(operation, CANARY_PASSWORD) };
}

/** Makes an envelope of the real client, with the document's example but no password: no server can act on it. */
export function envelopeWithoutPassword(operation: Operation, values: Values): Envelope {
  return { ...emptyEnvelope(values), Content: contentOf(operation, null) };
}

/** Makes an envelope of the real client without Content: no server can act on it, whatever its signature. */
export function emptyEnvelope({ clientCode, dateTime }: Values): Envelope {
  return { ClientCode: clientCode, DateTime: dateTime, Content: null };
}

/** Makes the customer's own request, which a correct server accepts. */
export function customersEnvelope(
  { fields, passwords, exampleContent }: Operation,
  values: Values,
): Envelope {
  const { clientCode, dateTime, password, newValue } = values;
  const own = Object.entries(fields).map(([field, schema]) => {
    if (passwords.includes(field)) return [field, password];
    return [field, schema.default === undefined ? fromVariable(schema, newValue(field)) : schema.default];
  });
  const Content = own.length === 0 ? (exampleContent ?? null) : Object.fromEntries(own);
  return { ClientCode: clientCode, DateTime: dateTime, Content };
}

// The variable of a field that is not text contains JSON.
function fromVariable({ type = "string" }: ResolvedSchema, text: string): unknown {
  if ([type].flat().includes("string")) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// The document's example with another password. A list or a single value has no password field.
function contentOf({ fields, passwords, exampleContent }: Operation, password: string | null): unknown {
  const names = Object.keys(fields);
  if (names.length === 0) return exampleContent ?? null;
  const example = Object(exampleContent) as Record<string, unknown>;
  return Object.fromEntries(
    names.map((name) => [name, passwords.includes(name) ? password : (example[name] ?? null)]),
  );
}
