/**
 * A value of JSON as the literal of a language: a member a line, or as many on a line as it holds.
 */
import type { Json } from "./call-facts.ts";
import type { Syntax } from "./syntaxes.ts";

/** How the members of a value are spread over lines. */
export interface Layout {
  /** How many levels have a member a line; those below are filled. */
  readonly openLevels: number;
  /** How many columns a filled line may have. */
  readonly width: number;
  /** How many characters of the address a line may have. */
  readonly addressWidth: number;
}

/** A member a line, however deep. */
export const openLayout: Layout = { openLevels: Number.POSITIVE_INFINITY, width: 56, addressWidth: 49 };

/** From the one that reads best to the shortest. At 1280 px its panel holds 60 columns, and breaks the lines of the last two. */
export const layouts: readonly Layout[] = [
  openLayout,
  { ...openLayout, openLevels: 1 },
  { ...openLayout, openLevels: 0 },
  { openLevels: 0, width: 56, addressWidth: 58 },
  { openLevels: 0, width: 72, addressWidth: 58 },
];

/** Where a literal stands. */
export interface Place {
  /** The code before it on its line. */
  readonly before?: string;
  /** How far its own lines are indented. */
  readonly indent?: string;
  /** What follows it on its last line. */
  readonly after?: string;
}

interface Member {
  readonly name: string;
  readonly item: Json;
}

/** Writes a value, to stand after what is there already. */
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

/** On one line if it holds the value, or else with a line break before each member that it does not hold. */
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

/** On one line, whatever its length. */
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

/** The items of a list or the members of an object; none of any other value. */
function membersOf(value: Json, syntax: Syntax): Member[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.map((item: Json) => ({ name: "", item }));
  return Object.entries(value).map(([name, item]) => ({ name: syntax.member(name, ""), item }));
}
