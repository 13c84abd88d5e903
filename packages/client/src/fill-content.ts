/**
 * The Content of a request, by what the document says of it.
 */
import { checkText, unexpected } from "./check-arguments.ts";
import { jsonTypeOf, type OperationFacts } from "./operation-facts.ts";

/** What the caller gave, with the defaults. Throws a `TypeError` that names what is wrong. */
export function fillContent(
  content: unknown,
  { formTypes, requiredText, defaults }: OperationFacts,
): unknown {
  const type = jsonTypeOf(content);
  if (type !== "object" && formTypes.includes(type)) return content;
  if (!formTypes.includes("object")) throw unexpected("content", formTypes.join(" or "));
  const filled: Record<string, unknown> = { ...defaults, ...(content as object) };
  for (const name of requiredText) checkText(name, filled[name]);
  return filled;
}

/** All that stands under the names of passwords, at any depth. */
export function secretsIn(
  value: unknown,
  names: readonly string[],
  isSecret: boolean = names.includes("Content"),
): string[] {
  if (Object(value) !== value) return isSecret && value != null ? [String(value)] : [];
  const members = Object.entries(value as object);
  return members.flatMap(([name, member]) => secretsIn(member, names, isSecret || names.includes(name)));
}
