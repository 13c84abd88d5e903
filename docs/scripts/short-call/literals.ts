/**
 * A value of JSON as the literal of a language, a member a line.
 */
import type { Json } from "./call-facts.ts";

/** How a language writes the values of JSON. */
export interface Syntax {
  readonly text: (text: string) => string;
  readonly null: string;
  /** In the language's words for them. */
  readonly true: string;
  readonly false: string;
  readonly list: readonly [open: string, close: string];
  readonly object: readonly [open: string, close: string];
  readonly member: (name: string, value: string) => string;
  readonly indent: string;
  /** Whether a comma may stand after the last member. */
  readonly isTrailing: boolean;
}

const quoted = (text: string): string => JSON.stringify(text);
const inJson = {
  text: quoted,
  null: "null",
  true: "true",
  false: "false",
  list: ["[", "]"],
  object: ["{", "}"],
  member: (name, value) => `${quoted(name)}: ${value}`,
  indent: "  ",
  isTrailing: false,
} satisfies Syntax;

/** As JSON itself. */
export const json: Syntax = inJson;

/** For TypeScript. */
export const typeScript: Syntax = {
  ...inJson,
  member: (name, value) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name)}: ${value}`,
  isTrailing: true,
};

/** For Python. */
export const python: Syntax = {
  ...inJson,
  null: "None",
  true: "True",
  false: "False",
  indent: "    ",
  isTrailing: true,
};

const single = (text: string): string => `'${text.replaceAll(/[\\']/g, "\\$&")}'`;

/** For PHP. */
export const php: Syntax = {
  ...inJson,
  text: single,
  object: ["[", "]"],
  member: (name, value) => `${single(name)} => ${value}`,
  indent: "    ",
  isTrailing: true,
};

/** For Newtonsoft.Json, which takes any value and any name. */
export const cSharp: Syntax = {
  ...inJson,
  list: ["new JArray {", "}"],
  object: ["new JObject {", "}"],
  member: (name, value) => `[${quoted(name)}] = ${value}`,
  indent: "    ",
  isTrailing: true,
};

/** Writes a value; the first line is to stand after what is there already. */
export function literal(value: Json, syntax: Syntax, indent = ""): string {
  if (value === null) return syntax.null;
  if (typeof value === "boolean") return value ? syntax.true : syntax.false;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return syntax.text(value);
  const inner = indent + syntax.indent;
  const lines = Array.isArray(value)
    ? value.map((item: Json) => literal(item, syntax, inner))
    : Object.entries(value).map(([name, item]) => syntax.member(name, literal(item, syntax, inner)));
  const [open, close] = Array.isArray(value) ? syntax.list : syntax.object;
  if (lines.length === 0) return `${open}${close}`;
  const end = syntax.isTrailing ? "," : "";
  return `${open}\n${lines.map((line) => inner + line).join(",\n")}${end}\n${indent}${close}`;
}
