/**
 * The versions after the pending changesets. `changeset status` is not used, because it compares with a local branch
 * `main`, which a checkout of a pull request does not have.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { type Bump, largest, raise } from "./bump.ts";

/** A changeset: the packages that it bumps, and its text. */
export interface Changeset {
  file: string;
  bumps: Record<string, Bump>;
  letter: string;
}

/** The changesets that no release has consumed yet. */
export function pendingChangesets(root: string): Changeset[] {
  const folder = join(root, ".changeset");
  return globSync("*.md", { cwd: folder })
    .filter((file) => file !== "README.md")
    .sort()
    .map((file) => parseChangeset(file, readFileSync(join(folder, file), "utf8")));
}

// Uses the parser of `changeset version`, but our own message, because its error quotes the whole file.
function parseChangeset(file: string, text: string): Changeset {
  try {
    const { releases, summary } = parseChangesetFile(text);
    return {
      file,
      bumps: Object.fromEntries(releases.map(({ name, type }) => [name, type])),
      letter: summary,
    };
  } catch {
    throw new Error(
      `Expected .changeset/${file} to start with packages between two lines of ---: write it with \`pnpm changeset\`.`,
    );
  }
}

/** The step of each package. All packages of a fixed group have the same step. */
function pendingBumps(
  changesets: readonly Changeset[],
  fixed: readonly (readonly string[])[],
): Map<string, Bump> {
  const bumps = new Map<string, Bump>();
  for (const [name, bump] of changesets.flatMap((changeset) => Object.entries(changeset.bumps))) {
    bumps.set(name, largest([bump, bumps.get(name) ?? "none"]));
  }
  for (const group of fixed) {
    const step = largest(group.map((name) => bumps.get(name) ?? "none"));
    for (const name of group) bumps.set(name, step);
  }
  return bumps;
}

/** The version of each package after the pending changesets, or its current version if none is pending. */
export function plannedVersions(root: string, versions: ReadonlyMap<string, string>): Map<string, string> {
  const { fixed } = JSON.parse(readFileSync(join(root, ".changeset/config.json"), "utf8"));
  const bumps = pendingBumps(pendingChangesets(root), fixed);
  return new Map([...versions].map(([name, version]) => [name, raise(version, bumps.get(name) ?? "none")]));
}
