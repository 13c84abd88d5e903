/**
 * `node tools/release/src/newest.ts NAME`: puts the newest version of a tool or dependency into the workspace, so that the
 * weekly job can run the suites with it. Do not commit the change: Renovate's pull requests do that.
 */
import { globSync, readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { changesetOf, type Newest, newest, withVersion } from "./newest/newest.ts";
import { run, sentence } from "./run.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const [name = ""] = process.argv.slice(2);

try {
  if (!(name in newest)) throw new Error(`Expected one of ${Object.keys(newest).join(", ")}, got "${name}".`);
  const { registryName, file } = newest[name as Newest];
  const version = (await run("npm", ["view", registryName, "version"], root)).trim();
  const place = join(root, file);
  await writeFile(place, withVersion(await readFile(place, "utf8"), name as Newest, version));
  await writeFile(join(root, ".changeset/newest.md"), changesetOf(packageNames(), registryName, version));
  console.log(`${registryName} is ${version} now, in ${file}.`);
  await run(
    "npx",
    ["--yes", "pnpm@12.21.0", "install", "--no-frozen-lockfile", "--config.minimumReleaseAge=0"],
    root,
  );
} catch (error) {
  console.error(sentence(error));
  process.exitCode = 1;
}

/** The published packages. They are read from their files, because nothing is installed yet. */
function packageNames(): string[] {
  const files = globSync("{spec,packages/*}/package.json", { cwd: root }).sort();
  const manifests = files.map((file) => JSON.parse(readFileSync(join(root, file), "utf8")));
  return manifests.filter((manifest) => manifest.private !== true).map(({ name }) => name);
}
