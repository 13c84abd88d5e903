/**
 * The Content of a request and of its response, as the document describes them.
 */
import { check, TEXT, unexpected } from "./check-arguments.ts";

/** The facts about an operation that its method needs. `src/generated/operations.ts` takes them from the document. */
export interface OperationFacts {
  readonly path: string;
  /** The types that the request's Content may have, as {@link jsonTypeOf} names them. */
  readonly formTypes: readonly string[];
  /** The properties of that Content which must be text. */
  readonly requiredText: readonly string[];
  /** The names of the properties that hold passwords, at any depth; `Content` if the Content itself is a password. */
  readonly secret: readonly string[];
  /** The values of properties that the caller leaves out. */
  readonly defaults: Readonly<Record<string, unknown>>;
  /** The types that the response's Content may have. */
  readonly resultTypes: readonly string[];
}

/** The caller's Content with the defaults. Throws a `TypeError` that names the wrong property. */
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
    throw unexpected("content", "a JSON value");
  }
}

/** Adds to `found` every value whose name is that of a password, at any depth. */
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

/** The JSON type of a value: the result of `typeof`, except for lists and null. */
export function jsonTypeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
