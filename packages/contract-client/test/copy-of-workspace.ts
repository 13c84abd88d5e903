/**
 * A copy of the workspace in which a test may change the document and run the generators for real.
 */
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const exec = promisify(execFile);

export interface WorkspaceCopy {
  folder: string;
  /** Runs a script of a package, such as `build`, by npm, which needs no install. */
  runScript(packageFolder: string, script: string): Promise<string>;
  /** Runs a program of the workspace's own Node, or one from its `.bin`. */
  run(program: string, ...args: string[]): Promise<string>;
  remove(): Promise<void>;
}

/** Copies the document and the packages that follow it, without what was built; dependencies are linked. */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  const folder = await mkdtemp(join(tmpdir(), "cbss-workspace-"));
  await mkdir(join(folder, "packages"));
  for (const part of [
    "package.json",
    "tsconfig.base.json",
    "redocly.yaml",
    "spec",
    "packages/internal",
    "packages/types",
    "packages/signature",
    "packages/client",
    "packages/sandbox",
  ]) {
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !["dist", ".generated", ".cache", ".turbo"].includes(basename(source)),
    });
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));

  const bin = join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, REDOCLY_TELEMETRY: "off" };
  const run = async (cwd: string, file: string, args: string[]): Promise<string> =>
    (await exec(file, args, { cwd, env })).stdout;
  return {
    folder,
    runScript: (packageFolder, script) =>
      run(join(folder, packageFolder), "npm", ["run", "--silent", script]),
    run: (program, ...args) => run(folder, program, args),
    remove: () => rm(folder, { recursive: true }),
  };
}
