/**
 * A JSON value as the literal of a language, with one member on each line, or with as many as fit.
 */
import type { Json } from "./call-facts.ts";
import type { Syntax } from "./syntaxes.ts";

/** How the members of a value are split into lines. */
export interface Layout {
  /** The number of levels with one member on each line. The lines of deeper levels are filled. */
  readonly openLevels: number;
  /** The maximum number of columns of a filled line. */
  readonly width: number;
  /** The maximum number of characters of the address on a line. */
  readonly addressWidth: number;
}

/** One member on each line, at every level. */
export const openLayout: Layout = { openLevels: Number.POSITIVE_INFINITY, width: 56, addressWidth: 49 };

/** From the most readable to the shortest layout. At 1280 px the panel has 60 columns, and wraps the lines of the last two. */
export const layouts: readonly Layout[] = [
  openLayout,
  { ...openLayout, openLevels: 1 },
  { ...openLayout, openLevels: 0 },
  { openLevels: 0, width: 56, addressWidth: 58 },
  { openLevels: 0, width: 72, addressWidth: 58 },
];

/** The position of a literal. */
export interface Place {
  /** The code before the literal on its line. */
  readonly before?: string;
  /** The indentation of the literal's lines. */
  readonly indent?: string;
  /** The code after the literal on its last line. */
  readonly after?: string;
}

interface Member {
  readonly name: string;
  readonly item: Json;
}

/** Writes a value at a position. */
export function literal(value: Json, syntax: Syntax, layout: Layout, place: Place = {}): string {
  const members = membersOf(value, syntax);
  if (members.length === 0) return flat(value, syntax);
  if (layout.openLevels < 1) return fill(value, syntax, layout.width, place);
  const { indent = "" } = place;
  const inner = indent + syntax.indent;
  const deeper = { ...layout, openLevels: layout.openLevels - 1 };
  const lines = members.map(({ name, item }) => {
    const before = inner + name;
    return before + literal(item, syntax, deeper, { before, indent: inner, after: "," });
  });
  const [open, close] = bracketsOf(value, syntax);
  return `${open}\n${lines.join(",\n")}${syntax.isTrailing ? "," : ""}\n${indent}${close}`;
}

/** Writes the value on one line if it fits, or else with a line break before each member that does not fit. */
function fill(value: Json, syntax: Syntax, width: number, place: Place): string {
  const { before = "", indent = "", after = "" } = place;
  const onOneLine = flat(value, syntax);
  const members = membersOf(value, syntax);
  if (members.length === 0 || before.length + onOneLine.length + after.length <= width) return onOneLine;
  const [open, close] = bracketsOf(value, syntax);
  const inner = indent + syntax.indent;
  const end = syntax.padding + close + after;
  const lines = [before + open + syntax.padding];
  for (const [i, { name, item }] of members.entries()) {
    const next = i < members.length - 1 ? "," : end;
    const line = lines.at(-1) ?? "";
    const start = i === 0 ? line : `${line} `;
    const isHeld = i === 0 || (start + name + flat(item, syntax) + next).length <= width;
    const column = (isHeld ? start : inner) + name;
    const text = column + fill(item, syntax, width, { before: column, indent: inner, after: next });
    lines.splice(
      isHeld ? -1 : lines.length,
      isHeld ? 1 : 0,
      ...(text + (next === "," ? "," : "")).split("\n"),
    );
  }
  return lines.join("\n").slice(before.length) + syntax.padding + close;
}

/** Writes the value on one line, whatever its length. */
function flat(value: Json, syntax: Syntax): string {
  if (value === null) return syntax.null;
  if (typeof value === "boolean") return value ? syntax.true : syntax.false;
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return syntax.text(value);
  const [open, close] = bracketsOf(value, syntax);
  const members = membersOf(value, syntax).map(({ name, item }) => name + flat(item, syntax));
  const padding = members.length > 0 ? syntax.padding : "";
  return open + padding + members.join(", ") + padding + close;
}

const bracketsOf = (value: Json, syntax: Syntax) => (Array.isArray(value) ? syntax.list : syntax.object);

/** The items of a list or the members of an object; empty for any other value. */
function membersOf(value: Json, syntax: Syntax): Member[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.map((item: Json) => ({ name: "", item }));
  return Object.entries(value).map(([name, item]) => ({ name: syntax.member(name, ""), item }));
}
