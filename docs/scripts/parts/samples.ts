/**
 * The calls in code, operation by operation, with a tab for each language: the document's program, or the short call without one.
 */
import { listedOperations, operations } from "../document.ts";
import { languageTabs } from "../language-tabs.ts";
import { shortCalls } from "../short-call/short-calls.ts";
import { joinParts, type Part } from "./part.ts";

export function samples(): Part {
  const sections = listedOperations.flatMap((operation) => [
    `## ${operation.summary}`,
    languageTabs(
      shortCalls(operation).map(({ label, language, code, program = code }) => ({
        label,
        language,
        blocks: [{ code: program }],
      })),
    ),
  ]);
  const left = operations.length - listedOperations.length;
  const others = `Those of ${left} more operations are on their pages.`;
  return joinParts([...sections, ...(left > 0 ? [others] : [])]);
}
