/**
 * The code samples of the document, operation by operation.
 */
import { type Node, operations } from "../document.ts";
import { fence, highlighterName } from "../markdown.ts";

export function samples(): string {
  return operations
    .map(({ node }) =>
      [`## ${node["summary"]}`, ...(node["x-codeSamples"] ?? []).map(renderSample)].join("\n\n"),
    )
    .join("\n\n");
}

const renderSample = ({ lang, label, source }: Node): string =>
  `### ${label}\n\n${fence(highlighterName(lang), source)}`;
