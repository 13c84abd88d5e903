/**
 * The versions that the pending changesets lead to. They are read here and not by `changeset status`, which compares with a
 * local branch `main` that a checkout of a pull request does not have.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseChangesetFile } from "@changesets/parse";
import { type Bump, largest, raise } from "./bump.ts";

/** A changeset: which packages it bumps, and what it says. */
export interface Changeset {
  file: string;
  bumps: Record<string, Bump>;
  letter: string;
}

/** The changesets that no release has used up yet. */
export function pendingChangesets(root: string): Changeset[] {
  const folder = join(root, ".changeset");
  return globSync("*.md", { cwd: folder })
    .filter((file) => file !== "README.md")
    .sort()
    .map((file) => parseChangeset(file, readFileSync(join(folder, file), "utf8")));
}

// Parsed as `changeset version` will, but told as ours: its own error quotes the whole file.
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
      `Expected .changeset/${file} to open with packages between two lines of ---: write it with \`pnpm changeset\`.`,
    );
  }
}

/** The step of each package, in which a fixed group goes together. */
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

/** The version of each package after the pending changesets; where none is pending, the one that it has. */
export function plannedVersions(root: string, versions: ReadonlyMap<string, string>): Map<string, string> {
  const { fixed } = JSON.parse(readFileSync(join(root, ".changeset/config.json"), "utf8"));
  const bumps = pendingBumps(pendingChangesets(root), fixed);
  return new Map([...versions].map(([name, version]) => [name, raise(version, bumps.get(name) ?? "none")]));
}
