/**
 * The operations, with the document's summaries.
 */
import { listedOperations, operations } from "../document.ts";
import { oneLine } from "../markdown.ts";

export function operationList(): string {
  const lines = listedOperations.map(
    ({ operationId, summary, description }) =>
      `- **[${summary}](operation:${operationId})**<br>${oneLine(description)}`,
  );
  const left = operations.length - lines.length;
  return [...lines, ...(left > 0 ? [`- and ${left} more, in [the document](reference:)`] : [])].join("\n");
}
