/**
 * Packs the public packages as they would be published, and installs them into an empty folder with plain npm.
 */
import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Where each public package stands. */
export const publicPackages = {
  "@cbss/openapi": "spec",
  "@cbss/types": "packages/types",
  "@cbss/signature": "packages/signature",
  "@cbss/client": "packages/client",
  "@cbss/sandbox": "packages/sandbox",
};

export interface Consumer {
  folder: string;
  tarballs: string[];
  /** Runs a program in the consumer's folder and resolves to what it printed. */
  run(file: string, args: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** The consumer's folder, with the packed packages installed. */
export async function installPacked(): Promise<Consumer> {
  const folder = await mkdtemp(join(tmpdir(), "cbss-consumer-"));
  const dependencies: Record<string, string> = {};
  for (const [name, place] of Object.entries(publicPackages)) {
    const { version } = JSON.parse(await readFile(join(root, place, "package.json"), "utf8"));
    const tarball = `${name.slice(1).replace("/", "-")}-${version}.tgz`;
    await run("pnpm", ["pack", "--pack-destination", folder], { cwd: join(root, place) });
    dependencies[name] = `file:${tarball}`;
  }
  await cp(fileURLToPath(new URL("consumer", import.meta.url)), folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));

  const consumer = {
    folder,
    tarballs: Object.values(dependencies).map((dependency) => join(folder, dependency.replace("file:", ""))),
    run: async (file: string, args: string[]) =>
      (await run(file, args, { cwd: folder, env: ownEnvironment() })).stdout,
    remove: () => rm(folder, { recursive: true }),
  };
  await consumer.run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"]);
  return consumer;
}

/** The environment without the workspace's Node on PATH: a consumer has the machine's own. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const folders = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((folder) => !folder.includes("node_modules"));
  return { ...process.env, PATH: folders.join(delimiter) };
}
