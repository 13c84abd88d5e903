/**
 * Reads a form as `style: deepObject` writes it: `ClientCode=…&Content[Password]=…`.
 * https://spec.openapis.org/oas/v3.1.1.html#style-values: deepObject goes one level deep, so deeper levels are not read.
 */

import type { Read } from "./read.ts";
import { readText } from "./read-text.ts";

/** Reads a form, and refuses a field that is unknown, repeated or followed by whitespace. */
export const readForm: Read = (text, schema, dereference) => {
  // A trailing newline would be a part of the last value.
  if (/\s/.test(text)) throw new Error("expected no whitespace: encode or remove it");
  const form: Record<string, unknown> = {};

  for (const [field, value] of new URLSearchParams(text)) {
    const [, outer = "", inner] = /^([^[\]]+)(?:\[([^[\]]+)\])?$/.exec(field) ?? [];
    const outerSchema = dereference(schema).properties?.[outer];
    const fieldSchema = inner && outerSchema ? dereference(outerSchema).properties?.[inner] : outerSchema;
    if (!fieldSchema) throw new Error(`expected only fields that the schema names, but found ${field}`);

    if (inner) form[outer] ??= {};
    const parent = inner ? (form[outer] as Record<string, unknown>) : form;
    const name = inner ?? outer;
    if (name in parent) throw new Error(`expected each field once, but ${field} is repeated`);
    parent[name] = readText(value, dereference(fieldSchema));
  }
  return form;
};
