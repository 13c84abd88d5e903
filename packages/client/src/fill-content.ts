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
  if (!formTypes.includes("object")) throw unexpected("content", `${formTypes.join(" or ")}, came ${type}`);
  const filled: Record<string, unknown> = { ...defaults, ...(content as object) };
  for (const name of requiredText) checkText(name, filled[name]);
  return filled;
}

/** All texts and numbers under the names of passwords, at any depth. */
export function secretsIn(content: unknown, { secret }: OperationFacts): string[] {
  return within(content, secret.includes("Content"));

  function within(value: unknown, isSecret: boolean): string[] {
    if (typeof value === "object" && value !== null) {
      return Object.entries(value).flatMap(([name, item]) => within(item, isSecret || secret.includes(name)));
    }
    return isSecret && (typeof value === "string" || typeof value === "number") ? [String(value)] : [];
  }
}
