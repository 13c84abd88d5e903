import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, toolFile, typeCheck } from "@cbss/testing";
import { beforeAll, expect, inject } from "vitest";
import { programVersion } from "./program-test.ts";
import { runtimeTest } from "./runtime-test.ts";

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
const nodenext = { moduleResolution: "nodenext", files: ["call.mts", "readme.mts", "call.cts"] } as const;
// Before 5.8, TypeScript cannot require() an ES module.
const modulesOnly = { moduleResolution: "nodenext", files: ["call.mts", "readme.mts"] } as const;
const notStrict = { strict: false, exactOptionalPropertyTypes: false, skipLibCheck: true } as const;
const loose = { moduleResolution: "bundler", files: ["loose.ts"], ...notStrict } as const;

const both = {
  "strict, bundler, libraries checked": bundler,
  "strict, nodenext, CommonJS too, libraries checked": nodenext,
};
const projects = {
  "5.7": {
    "strict, bundler, libraries checked": bundler,
    "strict, nodenext, libraries checked": modulesOnly,
  },
  "5.9": both,
  "6": both,
  "7": both,
} as const;

for (const [version, strictProjects] of Object.entries(projects)) {
  const withLoose = { ...strictProjects, "not strict: attempt() narrows": loose };
  for (const [how, { moduleResolution, files, ...options }] of Object.entries(withLoose)) {
    const runtime = `TypeScript ${version}`;
    const title = `finds no error in the installed types, in ${runtime}: ${how}`;
    const program = toolFile(`typescript-${version as keyof typeof projects}`);
    runtimeTest({ runtime, program, how, title }, async (tsc, tell) => {
      tell(await programVersion(process.execPath, tsc));

      expect(await typeCheck(consumer, tsc, moduleResolution, { files: [...files], ...options })).toBe("");
    });
  }
}

/** Reads the TypeScript of the installed client's README, with declarations for what the code assumes. */
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
