/**
 * A copy of the workspace in which a test may change the document and run the real generators.
 */
import { cpSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runProgram } from "./run-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

export interface WorkspaceCopy {
  readonly folder: string;
  /** Runs a script of a package, such as `build`, with npm, which needs no install. Resolves to the output. */
  runScript(packageFolder: string, script: string): Promise<string>;
  /** Runs a program with the workspace's own Node, or one from its `.bin`. Resolves to the output. */
  run(program: string, ...args: string[]): Promise<string>;
}

/** Copies the folders of packages and the files that all of them need, without build results. Links the dependencies. */
export function copyWorkspace(...packages: readonly string[]): WorkspaceCopy {
  const folder = temporaryFolder();
  for (const part of [
    "package.json",
    "tsconfig.base.json",
    "redocly.yaml",
    "packages/internal",
    ...packages,
  ]) {
    cpSync(join(root, part), join(folder, part), {
      recursive: true,
      verbatimSymlinks: true,
      filter: isWritten,
    });
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));

  const bin = join(root, "node_modules/.bin");
  const env = { ...process.env, PATH: `${bin}:${process.env["PATH"]}`, REDOCLY_TELEMETRY: "off" };
  return {
    folder,
    runScript: (packageFolder, script) =>
      run(join(folder, packageFolder), "npm", ["run", "--silent", script]),
    run: (program, ...args) => run(folder, program, args),
  };

  async function run(cwd: string, program: string, args: readonly string[]): Promise<string> {
    const { code, out, err } = await runProgram(program, args, { cwd, env });
    if (code !== 0)
      throw new Error(`${program} ${args.join(" ")} ended with ${code} in ${cwd}.\n${out}${err}`);
    return out;
  }
}

function isWritten(source: string): boolean {
  return !["dist", ".generated", ".cache", ".turbo"].includes(basename(source));
}
