// The shape of observed values: their types, and the shapes of their contents. Never the values themselves.

type TypeName = "string" | "integer" | "number" | "boolean" | "object" | "array" | "null";

/** The shape of the values observed in one place. */
export interface Shape {
  readonly types: Set<TypeName>;
  /** The shapes of an object's properties, by name. */
  readonly members: Map<string, Shape>;
  /** The shape of an array's items. */
  items: Shape | undefined;
}

/** A server that nests deeper, or sends more properties, is taken to be hostile. */
const DEEPEST = 20;
const MOST_MEMBERS = 200;

/** Makes a shape without observations. */
export function emptyShape(): Shape {
  return { types: new Set(), members: new Map(), items: undefined };
}

/** Adds a value to a shape. */
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

/** Finds the shape of a property; beyond the limit, a new shape is not kept. */
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
