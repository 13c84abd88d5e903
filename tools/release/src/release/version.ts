/**
 * Turns the pending changesets into versions, changelogs, the document's version, and the references for the next release. A
 * person reviews and commits them.
 */
import { writeReferences } from "../check-bump/check-bump.ts";
import { run } from "../run.ts";
import { buildAnew } from "./build-anew.ts";
import { followPackage } from "./document-version.ts";
import { restore } from "./git.ts";

/** Writes the versions. If that fails, restores the tree. */
export async function version(root: string): Promise<void> {
  try {
    await run("pnpm", ["exec", "changeset", "version"], root);
    await followPackage(root);
    await run("pnpm", ["install", "--lockfile-only", "--prefer-offline"], root);
    // The build contains the versions, for example in the client's User-Agent.
    await buildAnew(root);
    await writeReferences(root);
  } catch (error) {
    await restore(root);
    throw error;
  }
}
