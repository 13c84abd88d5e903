/**
 * References within the document: https://spec.openapis.org/oas/v3.1.1.html#reference-object
 */

/** Follows references until the value is not a reference. */
export function dereference<Value extends object>(document: object, value: Value): Value {
  const { $ref } = value as { $ref?: string };
  if (typeof $ref !== "string") return value;
  return dereference(document, valueAt(document, keysOf($ref)) as Value);
}

/** Follows references, and returns the keys of the last one. */
export function placeOf(document: object, $ref: string): readonly string[] {
  const keys = keysOf($ref);
  const { $ref: next } = valueAt(document, keys) as { $ref?: string };
  return next === undefined ? keys : placeOf(document, next);
}

/** The name of the component in a reference, such as `Message` in `#/components/schemas/Message`. */
export function nameOf($ref: string): string {
  return keysOf($ref).at(-1) ?? "";
}

/** The keys of a JSON Pointer within the document (RFC 6901, written as a fragment). */
function keysOf($ref: string): string[] {
  const keys = $ref.slice(2).split("/");
  return keys.map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(document: object, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
}
