/**
 * `pnpm release` with a smaller check, which the rehearsal names. It runs in a clone, as a separate process. `--snapshot` makes a
 * snapshot; `--built` skips the steps that the run before has done at this commit: preconditions, build, check:bump.
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { packAndPublish, release } from "../src/release/release.ts";
import { releaseSnapshot } from "../src/release/snapshot.ts";
import { sentence } from "../src/run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

const options = {
  built: { type: "boolean" },
  snapshot: { type: "boolean" },
  check: { type: "string" },
  "hand-over": { type: "string" },
} as const;

try {
  const { values } = parseArgs({ options });
  const { built, snapshot, check = "check:workspace", "hand-over": handOverTo } = values;
  const rehearsed = { root, checks: [check], handOverTo, print: console.log };
  if (snapshot) await releaseSnapshot(rehearsed);
  else await (built ? packAndPublish(rehearsed) : release(rehearsed));
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}
