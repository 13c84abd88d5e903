/**
 * The git commands of the release, and the states in which it does not start.
 */
import { run } from "../run.ts";

/** Throws unless the tree is clean, the branch is main, and main contains all commits of origin/main. */
export async function lookAround(root: string): Promise<void> {
  await requireClean(root);
  const branch = (await git(root, "branch", "--show-current")) || "no branch";
  if (branch !== "main") throw new Error(`Expected the branch main, got ${branch}: run \`git switch main\`.`);
  const { behind } = await distance(root);
  if (behind > 0) throw new Error(`main is behind origin/main by ${behind}: run \`git pull\` first.`);
}

/** Throws if any file is changed or untracked. */
export async function requireClean(root: string): Promise<void> {
  const changed = (await git(root, "status", "--porcelain")).split("\n").filter(Boolean);
  if (changed.length === 0) return;
  const more = changed.length > 1 ? ` and ${changed.length - 1} more` : "";
  throw new Error(
    `Expected a clean tree, but ${changed[0]?.slice(2).trim()}${more} is not committed: commit or remove it.`,
  );
}

/** Throws if the commit is not on the origin, so that everyone can see what was released. */
export async function requirePushed(root: string): Promise<void> {
  const { ahead } = await distance(root);
  if (ahead > 0)
    throw new Error(
      `main is ahead of origin/main by ${ahead}: push the commits, so that everyone can see what is released.`,
    );
}

/** How many commits main and origin/main differ by. Without an origin there is no difference. */
async function distance(root: string): Promise<{ ahead: number; behind: number }> {
  if (!(await hasOrigin(root))) return { ahead: 0, behind: 0 };
  await git(root, "fetch", "--quiet", "--tags", "origin", "main:refs/remotes/origin/main").catch((error) => {
    throw new Error(
      `origin does not respond (${String(error.stderr).trim().split("\n").pop()}): look at \`git fetch origin\`.`,
    );
  });
  const counts = await git(root, "rev-list", "--left-right", "--count", "HEAD...refs/remotes/origin/main");
  const [ahead = 0, behind = 0] = counts.split(/\s+/).map(Number);
  return { ahead, behind };
}

async function hasOrigin(root: string): Promise<boolean> {
  return (await git(root, "remote")).split("\n").includes("origin");
}

/** The existing tags. */
export async function existingTags(root: string): Promise<Set<string>> {
  return new Set((await git(root, "tag", "--list")).split("\n"));
}

/** Makes the tags at this commit. If there is an origin, pushes all of them or none. */
export async function makeTags(root: string, tags: readonly string[]): Promise<void> {
  const existing = await existingTags(root);
  for (const tag of tags) if (!existing.has(tag)) await git(root, "tag", "--annotate", tag, "--message", tag);
  if (tags.length > 0 && (await hasOrigin(root))) {
    const refs = tags.map((tag) => `refs/tags/${tag}`);
    await git(root, "push", "--quiet", "--atomic", "origin", ...refs);
  }
}

/** Restores the committed tree. Call it only after `requireClean`, so that no work is lost. */
export async function restore(root: string): Promise<void> {
  await git(root, "reset", "--quiet", "--hard");
  await git(root, "clean", "--quiet", "--force", "-d");
}

async function git(root: string, ...args: string[]): Promise<string> {
  return (await run("git", args, root)).trim();
}
