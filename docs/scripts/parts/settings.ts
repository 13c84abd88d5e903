/**
 * The sandbox's settings, from the JSON Schema with which its command validates a file.
 */
import { readFileSync } from "node:fs";
import { code, oneLine, table } from "../markdown.ts";
import { inRepository } from "../places.ts";

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema, walked by its keywords.
type Schema = Record<string, any>;

const schema: Schema = JSON.parse(readFileSync(inRepository("packages/sandbox/config.schema.json"), "utf8"));

export function settings(): string {
  return table(["setting", "type", "default", "what it is"], rowsOf(schema, ""));
}

function rowsOf(node: Schema, prefix: string): string[][] {
  return Object.entries<Schema>(node["properties"] ?? {}).flatMap(([name, use]) => {
    const property = { ...definitionOf(use), ...use };
    const path = `${prefix}${name}`;
    const row = [code(path), typeOf(property), defaultOf(property), oneLine(property["description"] ?? "")];
    const items = property["items"] ?? {};
    return [row, ...rowsOf(property, `${path}.`), ...rowsOf(items, `${path}[].`)];
  });
}

function definitionOf(use: Schema): Schema {
  const [, name = ""] = /^#\/definitions\/(.+)$/.exec(use["$ref"] ?? "") ?? [];
  return schema["definitions"]?.[name] ?? {};
}

function typeOf({ type, enum: values, items }: Schema): string {
  if (values) return values.map((value: unknown) => code(JSON.stringify(value))).join(", ");
  const of = items?.type ? ` of ${items.type}` : "";
  return `${[type ?? "any"].flat().join(" or ")}${of}`;
}

const defaultOf = ({ default: value }: Schema): string =>
  value === undefined ? "" : code(JSON.stringify(value));
