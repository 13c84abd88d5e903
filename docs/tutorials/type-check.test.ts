/**
 * Every block of TypeScript on the site compiles in a consumer's project: our packages are installed from a registry, and no file of
 * this repository is in reach. Third-party packages are linked from the installation of docs/.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Consumer, createConsumer, publicPackages, scopeLine, toolFile } from "@cbss/testing";
import { beforeAll, expect, inject, it } from "vitest";
import { inRepository } from "../scripts/places.ts";
import { allPages } from "../site/pages-of.ts";
import { examplesProgram } from "../test/examples-program.ts";
import { everyBlockOf, type PlacedBlock } from "./read-blocks.ts";

const shown = allPages().flatMap((page) =>
  everyBlockOf(page).map((block, index) => ({ ...block, page, file: join(page, fileOf(block, index)) })),
);
const typeScript = shown.filter(({ language }) => language === "ts");
const programs = typeScript.filter(({ code }) => /^import /m.test(code));
const examples = typeScript.filter(({ heading }) => heading === "Example");

let consumer: Consumer;
beforeAll(async () => {
  consumer = await createConsumer();
  writeFileSync(join(consumer.folder, ".npmrc"), `${scopeLine(inject("registry"))}\n`);
  const names = publicPackages.map(({ name }) => name);
  const cache = ["--cache", inject("npmCache"), "--prefer-offline"];
  await consumer.run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", ...cache, ...names]);
  for (const folder of ["docs/node_modules", "node_modules"])
    linkModules(inRepository(folder), join(consumer.folder, "node_modules"));
});

it("each block that imports something compiles against the installed packages", async () => {
  for (const { file, code } of programs) write(file, code);
  // The output of two generators for the document, as the pages describe.
  const generated = join(consumer.folder, "do/other-clients/generated");
  cpSync(inRepository("docs/examples/generated"), generated, { recursive: true });

  expect(programs.length).toBeGreaterThan(10);
  expect(await compile(programs)).toBe("");
});

it("each example on a page of a package's API compiles against the installed packages", async () => {
  const file = "examples-of-packages.ts";
  write(file, examplesProgram([...new Set(examples.map(({ code }) => code))]));

  expect(examples.length).toBeGreaterThan(5);
  expect(await compile([{ file }])).toBe("");
});

it("no block of any language shows a path into this repository", () => {
  const ofRepository = /\.\.\/\.\.\/|\b(docs\/examples|packages\/\w+\/src)\//;

  expect(shown.filter(({ code }) => ofRepository.test(code)).map(({ file }) => file)).toEqual([]);
});

/** A reader may save it as JavaScript. The compiler checks it anyway. */
function fileOf({ name }: PlacedBlock, index: number): string {
  return name.replace(/\.mjs$/, ".mts") || `block-${index}.ts`;
}

function write(file: string, code: string): void {
  const path = join(consumer.folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}

/** The errors of the compiler. */
async function compile(files: readonly { readonly file: string }[]): Promise<string> {
  const compilerOptions = {
    target: "es2023",
    lib: ["esnext", "dom", "dom.iterable"],
    module: "preserve",
    types: ["node"],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
  const project = { compilerOptions, files: files.map(({ file }) => file) };
  writeFileSync(join(consumer.folder, "tsconfig.blocks.json"), JSON.stringify(project));
  return consumer
    .run(process.execPath, [toolFile("typescript-7"), "--project", "tsconfig.blocks.json"])
    .catch(({ stdout, message }) => stdout || message);
}

/** Links each package that is not installed, except ours. */
function linkModules(from: string, to: string): void {
  for (const name of readdirSync(from)) {
    if (name.startsWith(".") || name === "@cbss") continue;
    if (name.startsWith("@")) {
      mkdirSync(join(to, name), { recursive: true });
      linkModules(join(from, name), join(to, name));
    } else if (!existsSync(join(to, name))) symlinkSync(join(from, name), join(to, name));
  }
}
