/**
 * The examples in the packages' TSDoc compile. The pages of the API show them.
 */
import type { Reflection } from "typedoc";
import ts from "typescript";
import { expect, it } from "vitest";
import { readApi } from "../scripts/api-model.ts";
import { inRepository } from "../scripts/places.ts";
import { examplesProgram } from "./examples-program.ts";

it("each example in TSDoc compiles", async () => {
  const examples = await examplesIn(["client", "signature", "sandbox", "contract-server"]);

  expect(examples.length).toBeGreaterThan(5);
  expect(problemsOf(examplesProgram(examples))).toEqual([]);
});

/** The examples of all exports of the packages, as the pages of their API show them. */
async function examplesIn(packages: readonly string[]): Promise<string[]> {
  const { project } = await readApi();
  const modules = project.children?.filter(({ name }) => packages.includes(name.split("/")[0] ?? "")) ?? [];
  const texts = modules
    .flatMap(reflectionsIn)
    .flatMap(({ comment }) =>
      (comment?.getTags("@example") ?? []).map(({ content }) => content.map(({ text }) => text).join("")),
    );
  return [...new Set(texts)].map((text) => text.replaceAll(/^```.*$/gm, "").trim());
}

function reflectionsIn(reflection: Reflection): Reflection[] {
  const within: Reflection[] = [];
  reflection.traverse((child) => void within.push(...reflectionsIn(child)));
  return [reflection, ...within];
}

/** TypeScript's errors in a source that is not in a file. */
function problemsOf(source: string): string[] {
  const file = inRepository("docs/test/examples-of-tsdoc.ts");
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (name) => name === file || fileExists.call(host, name);
  host.readFile = (name) => (name === file ? source : readFile.call(host, name));
  host.getSourceFile = (name, languageVersion) =>
    name === file
      ? ts.createSourceFile(name, source, languageVersion)
      : getSourceFile.call(host, name, languageVersion);
  const program = ts.createProgram([file], options, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
}
