/**
 * `pnpm release`: writes the versions that the pending changesets require, or publishes the committed versions. With
 * `--hand-over FOLDER` another job publishes them. With `--snapshot` it publishes the pending changes under `next`.
 */
import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { release } from "./release/release.ts";
import { releaseSnapshot } from "./release/snapshot.ts";
import { sentence } from "./run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

try {
  const options = { snapshot: { type: "boolean" }, "hand-over": { type: "string" } } as const;
  const { snapshot, "hand-over": folder } = parseArgs({ options }).values;
  const handOverTo = folder === undefined ? undefined : resolve(folder);
  if (handOverTo !== undefined) mkdirSync(handOverTo, { recursive: true });
  if (snapshot) await releaseSnapshot({ root, print: console.log });
  else await release({ root, checks: ["check"], handOverTo, print: console.log });
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
