/**
 * The Content of a request and of its answer, by what the document says of them.
 */
import { check, TEXT, unexpected } from "./check-arguments.ts";

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

/** What the caller gave, with the defaults. Throws a `TypeError` that names what is wrong. */
export function fillContent(
  content: unknown,
  { formTypes, requiredText, defaults }: OperationFacts,
): unknown {
  const type = jsonTypeOf(content);
  if (type !== "object" && formTypes.includes(type)) return content;
  if (!formTypes.includes("object")) throw unexpected("content", formTypes.join(" or "));
  const filled: Record<string, unknown> = { ...defaults, ...(content as object) };
  for (const name of requiredText) check(name, filled[name], TEXT);
  return filled;
}

/** The Content as JSON, empty if it is undefined. Throws a `TypeError` if JSON cannot hold it. */
export function contentText(content: unknown): string {
  try {
    return JSON.stringify(content) ?? "";
  } catch {
    throw unexpected("content", "what JSON can hold");
  }
}

/** All that stands under the names of passwords, at any depth: added to what is found so far. */
export function secretsIn(
  value: unknown,
  names: readonly string[],
  isSecret: boolean = names.includes("Content"),
  found: string[] = [],
): string[] {
  if (Object(value) === value) {
    for (const [name, member] of Object.entries(value as object)) {
      secretsIn(member, names, isSecret || names.includes(name), found);
    }
  } else if (isSecret && value != null) found.push(String(value));
  return found;
}

/** The type of a value as JSON has it: that of `typeof`, but for lists and null. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
