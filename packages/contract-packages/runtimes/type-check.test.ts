import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, toolFile, typeCheck } from "@cbss/testing";
import { beforeAll, expect, inject } from "vitest";
import { cell } from "./cell.ts";
import { programVersion } from "./program-cell.ts";

const consumer = consumerIn(inject("consumer"));
beforeAll(async () => {
  const code = await codeOfReadme();
  const inConsumer = (file: string) => join(consumer.folder, file);
  await Promise.all([
    ...["readme.ts", "readme.mts"].map((file) => writeFile(inConsumer(file), code)),
    ...["call.mts", "call.cts"].map((file) => cp(inConsumer("call.ts"), inConsumer(file))),
  ]);
});

const bundler = { moduleResolution: "bundler", files: ["call.ts", "readme.ts"] } as const;
const modules = { moduleResolution: "nodenext", files: ["call.mts", "readme.mts"] } as const;
const commonJs = { moduleResolution: "nodenext", files: ["call.cts"] } as const;
const notStrict = { strict: false, exactOptionalPropertyTypes: false } as const;
const loose = { moduleResolution: "bundler", files: ["loose.ts"], ...notStrict } as const;
// TypeScript can require() an ES module from 5.8 on.
const compilers = [
  { version: "5.7", projects: { bundler, modules, loose } },
  { version: "5.9", projects: { bundler, modules, commonJs, loose } },
  { version: "6", projects: { bundler, modules, commonJs, loose } },
  { version: "7", projects: { bundler, modules, commonJs, loose } },
] as const;
const hows = {
  bundler: "strict, bundler, libraries checked",
  modules: "strict, nodenext, libraries checked",
  commonJs: "strict, nodenext from CommonJS, libraries checked",
  loose: "not strict, bundler, attempt() narrows",
};

for (const { version, projects } of compilers) {
  for (const [name, { moduleResolution, files, ...options }] of Object.entries(projects)) {
    const runtime = `TypeScript ${version}`;
    const how = hows[name as keyof typeof hows];
    const title = `${runtime} has nothing to say about the installed types: ${how}`;
    const program = toolFile(`typescript-${version}`);
    cell({ runtime, program, how, title }, async (tsc, tell) => {
      tell(await programVersion(process.execPath, tsc));

      expect(await typeCheck(consumer, tsc, moduleResolution, { files: [...files], ...options })).toBe("");
    });
  }
}

/** The TypeScript of the installed client's README, with what it takes from the program around it. */
async function codeOfReadme(): Promise<string> {
  const readme = await readFile(join(consumer.folder, "node_modules/@cbss/client/README.md"), "utf8");
  const blocks = [...readme.matchAll(/```ts\n(.*?)```/gs)].map(([, code]) => code);
  if (blocks.length === 0) throw new Error("Expected code in the README of @cbss/client, found none.");
  return [
    "declare const process: { env: Record<string, string | undefined> };",
    "declare const Password: string;",
    "declare function askBeforeTryingAgain(): void;",
    "declare function showRefusal(why: unknown, status: number): void;",
    ...blocks,
  ].join("\n");
}
