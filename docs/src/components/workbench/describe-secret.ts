/**
 * Describes what a password field hides.
 */
import { count } from "./body-bytes.ts";

/** The length of a secret, and possible mistakes in it. */
export function describeSecret(secret: string): string {
  const facts = [count(new TextEncoder().encode(secret).length, "byte")];
  if (/^\s/.test(secret)) facts.push("starts with whitespace");
  if (/\s$/.test(secret)) facts.push("ends with whitespace");
  if (/^(["']).*\1$/.test(secret)) facts.push("is in quotation marks");
  return facts.join(", ");
}
