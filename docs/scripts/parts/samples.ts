/**
 * The code samples of the document, operation by operation.
 */
import { listedOperations, type Node, operations } from "../document.ts";
import { fence, highlighterName } from "../markdown.ts";

export function samples(): string {
  const sections = listedOperations.map(({ node }) =>
    [`## ${node["summary"]}`, ...(node["x-codeSamples"] ?? []).map(renderSample)].join("\n\n"),
  );
  const left = operations.length - sections.length;
  const others = `Those of ${left} more operations are in the document, under \`x-codeSamples\`.`;
  return [...sections, ...(left > 0 ? [others] : [])].join("\n\n");
}

const renderSample = ({ lang, label, source }: Node): string =>
  `### ${label}\n\n${fence(highlighterName(lang), source)}`;
