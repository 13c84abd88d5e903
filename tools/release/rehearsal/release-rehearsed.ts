/**
 * `pnpm release` with a smaller check, which the rehearsal names: started in a clone, by a process of its own.
 */
import { fileURLToPath } from "node:url";
import { release } from "../src/release/release.ts";
import { sentence } from "../src/run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

try {
  await release({ root, checks: process.argv.slice(2), print: console.log });
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
