/**
 * The code samples of the document, operation by operation.
 */
import type { CodeSample } from "@cbss/internal/document";
import { listedOperations, operations } from "../document.ts";
import { fence, highlighterName } from "../markdown.ts";

export function samples(): string {
  const sections = listedOperations.map(({ summary, "x-codeSamples": ofOperation }) =>
    [`## ${summary}`, ...ofOperation.map(renderSample)].join("\n\n"),
  );
  const left = operations.length - sections.length;
  const others = `Those of ${left} more operations are in the document, under \`x-codeSamples\`.`;
  return [...sections, ...(left > 0 ? [others] : [])].join("\n\n");
}

const renderSample = ({ lang, label, source }: CodeSample): string =>
  `### ${label}\n\n${fence(highlighterName(lang), source)}`;
