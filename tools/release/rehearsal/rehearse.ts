/**
 * Runs the release in a clone, against a registry on loopback.
 */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "yaml";
import type { Clone } from "./clone.ts";

/** The outcome of a run of the release. */
export interface Outcome {
  code: number | null;
  output: string;
}

/** An environment in which npm takes our packages from a registry, and sends it a token. */
export function environment({ folder }: Clone, registry: string, token: string): NodeJS.ProcessEnv {
  const usual = join(homedir(), ".npmrc");
  const file = join(folder, `../npmrc-${registry.replace(/\D/g, "")}-${token.length}`);
  const lines = [`@cbss:registry=${registry}`, `${registry.replace("http:", "")}:_authToken=${token}`];
  writeFileSync(file, [existsSync(usual) ? readFileSync(usual, "utf8") : "", ...lines, ""].join("\n"));
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  // Temporary files of a killed run are deleted with the clone.
  const TMPDIR = join(folder, "../tmp");
  mkdirSync(TMPDIR, { recursive: true });
  return {
    ...env,
    TMPDIR,
    NPM_CONFIG_USERCONFIG: file,
    npm_config_userconfig: file,
    TURBO_TELEMETRY_DISABLED: "1",
  };
}

/** Runs the release to its end, or kills it as soon as it prints a text. */
export async function rehearse(
  { folder }: Clone,
  env: NodeJS.ProcessEnv,
  { args = [], killAt }: { args?: readonly string[]; killAt?: string } = {},
): Promise<Outcome> {
  const script = join(folder, "tools/release/rehearsal/release-rehearsed.ts");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: folder,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const read = (text: Buffer) => {
    output += text;
    if (killAt !== undefined && output.includes(killAt)) child.kill("SIGKILL");
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  const [code] = await once(child, "close");
  return { code, output };
}

/** The tags of our packages. */
export async function tagsOf(clone: Clone): Promise<string[]> {
  return (await clone.git("tag", "--list", "@cbss/*")).split("\n").filter(Boolean);
}

/** Publishes a package with the name and version of one of ours, but with other content. */
export async function publishImpostor(
  { folder }: Clone,
  env: NodeJS.ProcessEnv,
  version: string,
): Promise<void> {
  const place = join(folder, "../impostor");
  await promisify(execFile)("mkdir", ["-p", place]);
  writeFileSync(join(place, "package.json"), JSON.stringify({ name: "@cbss/signature", version }));
  await promisify(execFile)("npm", ["publish", place], { cwd: place, env });
}

/** Runs the commands of the workflow's job `publish` in the given folder. They run no code of the repository. */
export async function publishAsWorkflow(
  { folder }: Clone,
  handed: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const { jobs } = parse(readFileSync(join(folder, ".github/workflows/release.yml"), "utf8"));
  const { run } = jobs.publish.steps.find((step: { run?: string }) => step.run !== undefined);
  const { stdout } = await promisify(execFile)("bash", ["-eo", "pipefail", "-c", run], { cwd: handed, env });
  return stdout;
}
