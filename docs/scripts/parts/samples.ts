/**
 * The code samples of an operation, in every language that has one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { operations } from "../document.ts";
import { fence } from "../markdown.ts";
import { inRepository } from "../places.ts";

const languages: Readonly<Record<string, string>> = {
  sh: "curl and OpenSSL",
  ts: "TypeScript",
  cs: "C#",
  py: "Python",
  java: "Java",
  php: "PHP",
  go: "Go",
};

/** The files of `spec/samples/` for an operation, by language. */
export function sampleFiles(operationId: string): { language: string; name: string; file: string }[] {
  const folder = inRepository("spec/samples");
  if (!existsSync(folder)) return [];
  const start = operationId.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const files = readdirSync(folder);
  return Object.entries(languages)
    .filter(([ending]) => files.includes(`${start}.${ending}`))
    .map(([language, name]) => ({ language, name, file: `spec/samples/${start}.${language}` }));
}

export function samples(): string {
  const sections = operations.flatMap(({ operationId, node }) => {
    const files = sampleFiles(operationId);
    return files.length === 0 ? [] : [`## ${node["summary"]}`, ...files.map(renderSample)];
  });
  return sections.length > 0 ? sections.join("\n\n") : "*There are no samples in this build.*";
}

const renderSample = ({ language, name, file }: { language: string; name: string; file: string }): string =>
  `### ${name}\n\n${fence(language === "cs" ? "csharp" : language, readFileSync(inRepository(file), "utf8"))}`;
