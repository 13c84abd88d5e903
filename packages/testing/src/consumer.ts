/**
 * A folder outside the workspace that contains the short programs of `consumer/`, and a way to run programs in it.
 */
import { execFile } from "node:child_process";
import { cp, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { temporaryFolder } from "./temporary-folder.ts";

export interface Consumer {
  folder: string;
  /** Runs a program in the consumer's folder and resolves to what it printed. */
  run(file: string, args: string[]): Promise<string>;
}

/** The consumer in a folder. */
export function consumerIn(folder: string): Consumer {
  return { folder, run: (file, args) => run(file, args, folder) };
}

async function run(file: string, args: string[], cwd: string): Promise<string> {
  const running = promisify(execFile)(file, args, { cwd, env: ownEnvironment(cwd), timeout: 120_000 });
  // npm must end before the folder is removed, because npm would create the folder again.
  const kill = () => running.child.kill("SIGKILL");
  process.prependOnceListener("exit", kill);
  return running.then(({ stdout }) => stdout).finally(() => process.off("exit", kill));
}

/** Creates a consumer with nothing installed. */
export async function createConsumer(): Promise<Consumer> {
  const folder = temporaryFolder();
  await cp(fileURLToPath(new URL("../consumer", import.meta.url)), folder, { recursive: true });
  // npm needs a name and a version to create a bill of materials.
  const manifest = { name: "consumer", version: "1.0.0", private: true };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest));
  return consumerIn(folder);
}

/**
 * The environment without the workspace's Node on PATH, since a consumer uses the Node of the machine. The consumer also has a
 * separate npm cache: a package of the same name and version has different bytes after every build.
 */
function ownEnvironment(folder: string): NodeJS.ProcessEnv {
  const folders = (process.env["PATH"] ?? "")
    .split(delimiter)
    .filter((place) => !place.includes("node_modules"));
  return { ...process.env, PATH: folders.join(delimiter), npm_config_cache: join(folder, ".npm-cache") };
}
