/**
 * `pnpm release`: writes the versions that the pending changesets call for, or publishes those that are committed.
 */
import { fileURLToPath } from "node:url";
import { release } from "./release/release.ts";
import { sentence } from "./run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

try {
  await release({ root, checks: ["check"], print: console.log });
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
