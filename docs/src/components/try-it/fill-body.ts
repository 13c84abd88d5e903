/**
 * The body with the reader's values. It has the shape, names and namespaces of the document's example in the same format.
 * Only the values are replaced.
 */
import type { RequestFormat } from "./describe-form.ts";
import { fillForm } from "./fill-form.ts";
import { fillXml } from "./fill-xml.ts";
import type { Value } from "./read-values.ts";

/** Writes the body in a format. Without an example, its fields are unknown and the body is empty. */
export function fillBody({ mediaType, example }: RequestFormat, values: readonly Value[]): string {
  if (example === "") return "";
  if (/xml/.test(mediaType)) return fillXml(example, values);
  if (/form-urlencoded/.test(mediaType)) return fillForm(example, values);
  return fillJson(example, values);
}

/** Serialised once, without whitespace, as the client does. */
function fillJson(example: string, values: readonly Value[]): string {
  const filled = JSON.parse(example);
  for (const { path, value } of values) {
    const parents = path.slice(0, -1);
    const name = path.at(-1) ?? "";
    let parent = filled;
    for (const step of parents) parent = parent[step] ??= {};
    if (value === undefined) delete parent[name];
    else parent[name] = value;
  }
  return JSON.stringify(filled);
}
