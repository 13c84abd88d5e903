/**
 * Turns the pending changesets into versions, changelogs, the document's version, and what the next release
 * is compared with; a person reviews and commits them.
 */
import { writeReferences } from "../check-bump/check-bump.ts";
import { run } from "../run.ts";
import { buildAnew } from "./build-anew.ts";
import { followPackage } from "./document-version.ts";
import { restore } from "./git.ts";

/** Writes the versions; where that fails, the tree is as it was. */
export async function version(root: string): Promise<void> {
  try {
    await run("pnpm", ["exec", "changeset", "version"], root);
    await followPackage(root);
    await run("pnpm", ["install", "--lockfile-only", "--prefer-offline"], root);
    // The versions are in what is built, such as the client's User-Agent.
    await buildAnew(root);
    await writeReferences(root);
  } catch (error) {
    await restore(root);
    throw error;
  }
}
