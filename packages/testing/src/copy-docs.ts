/**
 * The docs site for another document: built by the scripts and with the settings that build ours, in a copy of docs/ whose
 * surroundings are links into the checkout.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "./run-program.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));
// Not in the system's folder: Astro takes a module for its own only if the two have more than the root in common.
const scratch = join(checkout, "packages/testing/.generated");

export interface DocsCopy {
  /** Where `build` puts the site. */
  readonly site: string;
  /** Writes what the site is built from. */
  generate(): Promise<void>;
  build(): Promise<void>;
  remove(): void;
}

/** Copies docs/, to be built for this bundled document. */
export function copyDocs(document: object): DocsCopy {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, "docs-"));
  const docs = linkAround(folder);
  // JSON is YAML as well.
  for (const ending of ["json", "yaml"])
    writeFileSync(`${folder}/document.${ending}`, JSON.stringify(document));
  return {
    site: join(docs, "dist"),
    generate: () => run(process.execPath, "scripts/generate.ts"),
    build: () => run("node_modules/.bin/astro", "build"),
    remove: () => rmSync(folder, { recursive: true }),
  };

  async function run(program: string, ...args: string[]): Promise<void> {
    const { PATH, HOME } = process.env;
    // With nothing else: a test runner's own BASE_URL and MODE would win over Astro's.
    const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: "1", DOCS_DOCUMENT: `${folder}/document.json` };
    const { code, out, err } = await runProgram(program, args, { cwd: docs, env });
    if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}.\n${out}${err}`);
  }
}

/** What is written there stays there: links lead to what is only read, and Astro's cache among the modules is not linked. */
function linkAround(folder: string): string {
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
