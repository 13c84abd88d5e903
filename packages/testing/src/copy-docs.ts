/**
 * Builds the docs site for another document, with the scripts and settings that build ours. The build runs in a copy of docs/.
 * Everything around the copy is a link into the checkout.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "./run-program.ts";

const checkout = fileURLToPath(new URL("../../..", import.meta.url));
// Not in the system's temporary folder: Astro treats a module as part of the site only if their paths share more than the root.
const scratch = join(checkout, "packages/testing/.generated");

export interface DocsCopy {
  /** The folder into which `build` writes the site. */
  readonly site: string;
  /** Generates the files from which the site is built. */
  generate(): Promise<void>;
  build(): Promise<void>;
  remove(): void;
}

/** Copies docs/, so that a test can build it for this bundled document. */
export function copyDocs(document: object): DocsCopy {
  mkdirSync(scratch, { recursive: true });
  const folder = mkdtempSync(join(scratch, "docs-"));
  const docs = linkAround(folder);
  // Every JSON document is also a YAML document.
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
    // No other variables, since a test runner's BASE_URL and MODE would override Astro's.
    const env = { PATH, HOME, ASTRO_TELEMETRY_DISABLED: "1", DOCS_DOCUMENT: `${folder}/document.json` };
    const { code, out, err } = await runProgram(program, args, { cwd: docs, env });
    if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}.\n${out}${err}`);
  }
}

/** A build writes only into the copy. It only reads the linked files, and Astro's cache in `node_modules` is not linked. */
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
