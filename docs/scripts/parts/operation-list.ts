/**
 * What the operations do, in the document's words.
 */
import { operations } from "../document.ts";
import { oneLine } from "../markdown.ts";

export const operationList = (): string =>
  operations
    .map(
      ({ operationId, node }) =>
        `- **[${node["summary"]}](operation:${operationId})**<br>${oneLine(node["description"])}`,
    )
    .join("\n");
