/**
 * A form in the style of the document's example: `Content[Password]=…`. A form cannot express null, so null fields are omitted.
 */
import type { Value } from "./read-values.ts";

/** Replaces the fields of a form. */
export function fillForm(example: string, values: readonly Value[]): string {
  const fields = new URLSearchParams(example);
  for (const { path, value } of values) {
    const [first = "", ...rest] = path;
    const name = `${first}${rest.map((step) => `[${step}]`).join("")}`;
    const flat = flatten(name, value);
    if (!flat.some(([field]) => field === name)) fields.delete(name);
    for (const [field, text] of flat) fields.set(field, text);
  }
  return fields.toString();
}

function flatten(name: string, value: unknown): Array<[name: string, text: string]> {
  if (value === undefined || value === null) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  return Object.entries(value).flatMap(([step, inner]) => flatten(`${name}[${step}]`, inner));
}
