/**
 * Turns the pending changesets into versions, changelogs and the document's version; a person reviews and commits them.
 */
import { run } from "../run.ts";
import { followPackage } from "./document-version.ts";
import { restore } from "./git.ts";

/** Writes the versions; where that fails, the tree is as it was. */
export async function version(root: string): Promise<void> {
  try {
    await run("pnpm", ["exec", "changeset", "version"], root);
    await followPackage(root);
    await run("pnpm", ["install", "--lockfile-only", "--prefer-offline"], root);
  } catch (error) {
    await restore(root);
    throw error;
  }
}
