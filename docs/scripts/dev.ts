/**
 * The documentation in watch mode: writes the files that the site is built from whenever a source changes. Astro's own server, which
 * runs beside it, shows them.
 */
import { spawn, spawnSync } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";

const docs = join(import.meta.dirname, "..");
const shown = ["pages", "decisions", "scripts", "examples", "../spec/dist"];

const generate = (...flags: string[]): number | null =>
  spawnSync(process.execPath, ["scripts/generate.ts", ...flags], { cwd: docs, stdio: "inherit" }).status;

if (generate() !== 0) process.exit(1);
const astro = spawn("astro", ["dev"], { cwd: docs, stdio: "inherit", shell: process.platform === "win32" });
astro.once("close", (code) => process.exit(code ?? 0));

// An editor writes a file in several steps.
let soon: NodeJS.Timeout | undefined;
for (const folder of shown) {
  watch(join(docs, folder), { recursive: true }, () => {
    clearTimeout(soon);
    soon = setTimeout(generate, 100, "--over");
  });
}
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => process.exit(astro.kill(signal) ? 0 : 1));
