/**
 * The last release: its versions from the tags, its packages from the registry that npm is configured for.
 */
import { existsSync, globSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../run.ts";
import { compareVersions } from "./bump.ts";

/** The newest released version of each package, by the tags `@cbss/NAME@VERSION`. */
export async function releasedVersions(root: string): Promise<Map<string, string>> {
  const tags = (await run("git", ["tag", "--list", "@cbss/*@*"], root)).split("\n");
  const newest = new Map<string, string>();
  for (const tag of tags) {
    const [, name, version] = /^(@cbss\/[\w-]+)@(\d+\.\d+\.\d+)$/.exec(tag) ?? [];
    if (!name || !version) continue;
    if (compareVersions(version, newest.get(name) ?? "0.0.0") >= 0) newest.set(name, version);
  }
  if (
    newest.size === 0 &&
    (await run("git", ["rev-parse", "--is-shallow-repository"], root)).trim() === "true"
  ) {
    throw new Error(
      "This clone is shallow and has no tags, so that the last release is unknown: run `git fetch --tags --unshallow`.",
    );
  }
  return newest;
}

/** The folder of a released package, fetched once and kept where git and the caller never look. */
export async function fetchReleased(root: string, name: string, version: string): Promise<string> {
  const cache = join(root, "node_modules/.cache/cbss-released");
  const place = join(cache, `${name}@${version}`);
  if (existsSync(place)) return join(place, "package");
  await mkdir(join(place, ".."), { recursive: true });
  const unfinished = await mkdtemp(join(cache, "unfinished-"));
  try {
    await download(root, `${name}@${version}`, unfinished);
    await rename(unfinished, place);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return join(place, "package");
}

async function download(root: string, released: string, folder: string): Promise<void> {
  const once = ["--fetch-retries=0", "--fetch-timeout=30000", "--prefer-online"];
  await run("npm", ["pack", released, "--pack-destination", folder, "--loglevel=error", ...once], root).catch(
    (error) => {
      throw new Error(
        `Expected the released ${released} from the registry, got ${codeOf(error)}: look at the registry of \`npm config get @cbss:registry\`.`,
      );
    },
  );
  const [tarball = ""] = globSync("*.tgz", { cwd: folder });
  await run("tar", ["-xzf", tarball], folder);
}

function codeOf({ stderr = "" }: { stderr?: string }): string {
  return /npm error code (\w+)/.exec(stderr)?.[1] ?? "no answer";
}
