/** What a method has to know of its operation, as `src/generated/operations.ts` takes it from the document. */
export interface OperationFacts {
  readonly path: string;
  /** The types that the request's Content may have, as {@link jsonTypeOf} names them. */
  readonly formTypes: readonly string[];
  /** The properties of that Content which must be text. */
  readonly requiredText: readonly string[];
  /** The names under which passwords stand in it, at any depth; `Content` if it is one itself. */
  readonly secret: readonly string[];
  /** What stands in it unless the caller says otherwise. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The types that the answer's Content may have. */
  readonly resultTypes: readonly string[];
}

/** The type of a value as JSON has it: that of `typeof`, but for lists and null. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
