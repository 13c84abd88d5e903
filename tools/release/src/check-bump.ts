/**
 * `pnpm check:bump`: fails unless the pending changesets are large enough for the changes since the last release.
 */
import { fileURLToPath } from "node:url";
import { checkBump } from "./check-bump/check-bump.ts";
import { sentence } from "./run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

try {
  const judgements = await checkBump(root);
  console.log(judgements.map(({ text }) => text).join("\n") || "Nothing has been released yet.");
  if (judgements.some(({ isEnough }) => !isEnough)) process.exitCode = 1;
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
