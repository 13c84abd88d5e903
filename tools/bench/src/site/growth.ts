/**
 * The docs site for a generated document: built by the scripts and with the settings that build ours, in a copy of docs/ whose
 * surroundings are links into the checkout.
 */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Curve } from "@cbss/testing/benchmark-result";
import { runProcess } from "../harness/run-process.ts";
import { curveOf } from "../scaling/curve.ts";
import { generatedDocument } from "../scaling/generated-document.ts";

const WHY = "Each has a page of its own, whose length does not depend on the others.";
const checkout = fileURLToPath(new URL("../../../..", import.meta.url));
// Not in the system's folder: Astro takes a module for its own only where the two have more than the root in common.
const scratch = join(checkout, "tools/bench/.generated");

/** Seconds of the build and megabytes of the site, measured once for each size: a build takes up to minutes. */
export async function growthCurves(sizes: number[]): Promise<Curve[]> {
  const seconds: { size: number; value: number }[] = [];
  const megabytes: { size: number; value: number }[] = [];
  for (const size of sizes) {
    mkdirSync(scratch, { recursive: true });
    const folder = mkdtempSync(join(scratch, "docs-"));
    try {
      seconds.push({ size, value: await buildDocs(size, folder) });
      megabytes.push({ size, value: bytesIn(`${folder}/docs/dist`) / 2 ** 20 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
  return [
    curveOf("docs site, its build", "operations", "s", seconds, WHY),
    curveOf("docs site, its files", "operations", "MB", megabytes, WHY),
  ];
}

async function buildDocs(operations: number, folder: string): Promise<number> {
  const docs = copyOfDocs(folder);
  // JSON is YAML as well.
  for (const ending of ["json", "yaml"]) {
    writeFileSync(`${folder}/generated.${ending}`, JSON.stringify(generatedDocument(operations)));
  }
  const { PATH = "", HOME = "" } = process.env;
  // With nothing else: a test runner's own BASE_URL and MODE would win over Astro's.
  const clean = ["-i", `PATH=${PATH}`, `HOME=${HOME}`, "ASTRO_TELEMETRY_DISABLED=1"];
  const env = [...clean, `DOCS_DOCUMENT=${folder}/generated.json`];
  const run = (...command: string[]) => runProcess({ command: "env", args: [...env, ...command], cwd: docs });
  const generated = await run(process.execPath, "scripts/generate.ts");
  const built = await run("node_modules/.bin/astro", "build");
  return generated.seconds + built.seconds;
}

/** What is written there stays there: links lead to what is only read, and Astro's cache among the modules is not linked. */
function copyOfDocs(folder: string): string {
  linkAll(checkout, folder, (name) => name !== "docs" && name !== ".git");
  const [from, to] = [join(checkout, "docs"), join(folder, "docs")];
  const made = ["node_modules", "dist", ".generated", ".astro", "src/content"].map((name) =>
    join(from, name),
  );
  cpSync(from, to, { recursive: true, filter: (source) => !made.includes(source) });
  mkdirSync(`${to}/node_modules`);
  linkAll(`${from}/node_modules`, `${to}/node_modules`, (name) => !/^\.(astro|vite)/.test(name));
  return to;
}

function linkAll(from: string, to: string, isWanted: (name: string) => boolean): void {
  for (const name of readdirSync(from).filter(isWanted)) symlinkSync(join(from, name), join(to, name));
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
