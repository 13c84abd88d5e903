/**
 * `pnpm release` with a smaller check, which the rehearsal names, or `--snapshot`: started in a clone, by a process of its own.
 */
import { fileURLToPath } from "node:url";
import { release } from "../src/release/release.ts";
import { releaseSnapshot } from "../src/release/snapshot.ts";
import { sentence } from "../src/run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const [check = "", handOverTo] = process.argv.slice(2);

try {
  if (check === "--snapshot") await releaseSnapshot({ root, print: console.log });
  else await release({ root, checks: [check], handOverTo, print: console.log });
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
