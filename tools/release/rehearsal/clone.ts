/**
 * A repository for the rehearsal: a bare origin, and a clone of it with the content of the working tree.
 */
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "@cbss/testing";
import { run } from "../src/run.ts";

export interface Clone {
  folder: string;
  /** Runs git in the clone. */
  git(...args: string[]): Promise<string>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Clones the working tree, committed or not, without its tags; installs nothing. */
export async function cloneWorkingTree(): Promise<Clone> {
  const place = temporaryFolder();
  const [origin, folder] = [join(place, "origin.git"), join(place, "clone")];
  await run("git", ["clone", "--quiet", "--bare", "--no-tags", root, origin], place);
  const commit = (await run("git", ["rev-parse", "HEAD"], root)).trim();
  await run("git", ["update-ref", "refs/heads/main", commit], origin);
  await run("git", ["symbolic-ref", "HEAD", "refs/heads/main"], origin);
  await run("git", ["clone", "--quiet", origin, folder], place);
  const git = (...args: string[]) => run("git", args, folder);
  await git("config", "user.name", "Rehearsal");
  await git("config", "user.email", "rehearsal@example.test");
  await copyWorkingTree(folder, git);
  return { folder, git };
}

/** Copies the files that git tracks, or would add, into the clone. */
async function copyWorkingTree(folder: string, git: Clone["git"]): Promise<void> {
  const list = (of: string) =>
    run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], of);
  const ours = (await list(root)).split("\0").filter((file) => file && existsSync(join(root, file)));
  for (const file of (await list(folder)).split("\0"))
    if (file && !ours.includes(file)) rmSync(join(folder, file));
  for (const file of ours) cpSync(join(root, file), join(folder, file));
  await git("add", "--all");
  await git("commit", "--quiet", "--allow-empty", "--message", "The working tree");
  await git("push", "--quiet", "origin", "main");
}

/** Installs the versions in the lock file from pnpm's store. */
export async function install({ folder }: Clone): Promise<void> {
  await run("pnpm", ["install", "--offline", "--frozen-lockfile"], folder);
}
