/**
 * The examples in the packages' TSDoc, which the pages of their API show, compile.
 */
import { readdirSync, readFileSync } from "node:fs";
import * as client from "@cbss/client";
import ts from "typescript";
import { expect, it } from "vitest";
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

it("each example in TSDoc compiles", () => {
  const examples = ["client", "signature", "sandbox"].flatMap((name) =>
    examplesIn(inRepository(`packages/${name}/src`)),
  );
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

function examplesIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!test|test-d)\.ts$/.test(file),
  );
  return files.flatMap((file) => {
    const blocks = readFileSync(`${folder}/${file}`, "utf8").matchAll(/@example\n([\s\S]*?)\n\s*\*(\/| @)/g);
    return Array.from(blocks, ([, block = ""]) =>
      block
        .replaceAll(/^\s*\* ?/gm, "")
        .replaceAll(/^```.*$/gm, "")
        .trim(),
    );
  });
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
