/**
 * The examples in the packages' TSDoc, which the pages of their API show, compile.
 */
import * as client from "@cbss/client";
import type { Reflection } from "typedoc";
import ts from "typescript";
import { expect, it } from "vitest";
import { readApi } from "../scripts/api-model.ts";
import { inRepository } from "../scripts/places.ts";

// What the examples take as given, and the exports that they are about.
const given = `
import { ${Object.keys(client).join(", ")} } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { sandboxHandlers } from "@cbss/sandbox/msw";
import { serve, smtpDelivery } from "@cbss/sandbox/node";
import { test } from "@cbss/sandbox/vitest";
import { createSigner, sign, verify } from "@cbss/signature";
import { diagnose } from "@cbss/signature/diagnose";
import ky from "ky";
declare const body: Uint8Array, clientKey: string, loginSalt: string, signature: string;
declare const Password: string, NewEmailAddress: string, baseUrl: string;
declare const vault: { read(name: string): Promise<string> };
declare function refuse(): never;
declare function setupServer(...handlers: object[]): object; // Of the msw that the sandbox was built with.
`;
// So that an example may use what another one makes.
const made =
  "const signer = createSigner({ clientKey, loginSalt }); const sandbox = createSandbox();\n" +
  'const cbss = createCbssClient({ baseUrl, clientCode: "SANDBOX", signer });\n';

it("each example in TSDoc compiles", async () => {
  const examples = await examplesIn(["client", "signature", "sandbox"]);
  const functions = examples.map(
    (example, i) => `async function example${i}() { ${made} ${blocks(example)} }`,
  );

  expect(examples.length).toBeGreaterThan(5);
  expect(problemsOf([given, ...functions].join("\n"))).toEqual([]);
});

/** A name that is made once more is another way to do the same: it gets a block of its own. */
function blocks(example: string): string {
  const lines = example.replaceAll("…", "").split("\n");
  const made = (line: string): string | undefined => /^const (\w+) =/.exec(line)?.[1];
  const again = (i: number): boolean =>
    lines.slice(0, i).some((line) => made(line) && made(line) === made(lines[i] ?? ""));
  return `{ ${lines.map((line, i) => (again(i) ? `} { ${line}` : line)).join("\n")} }`;
}

/** The examples of everything that the packages export, as the pages of their API show them. */
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

/** What TypeScript says of a source that stands in no file. */
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
