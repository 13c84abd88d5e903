// What was seen of a value: its types, and the same of what is in it. Never the value itself.

type TypeName = "string" | "integer" | "number" | "boolean" | "object" | "array" | "null";

/** What was seen in one place. */
export interface Shape {
  readonly types: Set<TypeName>;
  /** Of an object, by the name of the member. */
  readonly members: Map<string, Shape>;
  /** Of the items of an array. */
  items: Shape | undefined;
}

/** Deeper, and with more members, a server is playing with us. */
const DEEPEST = 20;
const MOST_MEMBERS = 200;

/** Nothing seen yet. */
export function emptyShape(): Shape {
  return { types: new Set(), members: new Map(), items: undefined };
}

/** Adds a value to what was seen. */
export function see(shape: Shape, value: unknown, isShowable: (name: string) => boolean, depth = 0): void {
  if (depth > DEEPEST) return;
  const type = typeOf(value);
  shape.types.add(type);
  if (type === "array") {
    for (const item of value as unknown[]) {
      shape.items ??= emptyShape();
      see(shape.items, item, isShowable, depth + 1);
    }
  }
  if (type !== "object") return;
  for (const [name, member] of Object.entries(value as object)) {
    if (isShowable(name)) see(memberOf(shape, name), member, isShowable, depth + 1);
  }
}

/** What was seen of a member; beyond some hundred, of none that is kept. */
export function memberOf({ members }: Shape, name: string): Shape {
  const known = members.get(name) ?? emptyShape();
  if (members.size < MOST_MEMBERS) members.set(name, known);
  return known;
}

function typeOf(value: unknown): TypeName {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value as "string" | "boolean" | "object";
}
