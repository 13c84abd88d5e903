/**
 * The set-up of a rehearsal: a clone of the repository with an origin, a registry on loopback, and a consumer in a separate folder.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Consumer,
  createConsumer,
  publicPackages,
  signUp,
  startVerdaccio,
  toolFile,
  typeCheck,
} from "@cbss/testing";
import { expect } from "vitest";
import { type Clone, cloneWorkingTree, install } from "./clone.ts";
import { environment } from "./rehearse.ts";

/** The names of the published packages. */
export const names: readonly string[] = publicPackages.map(({ name }) => name);

export interface Stage {
  clone: Clone;
  /** The registry's address. */
  registry: string;
  consumer: Consumer;
  /** Makes npm publish to that registry, with a token. */
  env: NodeJS.ProcessEnv;
  close(): Promise<void>;
}

/** Clones and installs. Adds a changeset for every package, and pushes it to the origin. */
export async function setTheStage(): Promise<Stage> {
  const clone = await cloneWorkingTree();
  const { url, close } = await startVerdaccio();
  const consumer = await createConsumer();
  await install(clone);
  await writeChangeset(clone, "everything", names, "The packages of the rehearsal.");
  await commitAndPush(clone, "Ask for a first release");
  return { clone, registry: url, consumer, env: environment(clone, url, await signUp(url)), close };
}

/** Writes a changeset of a minor version. */
export async function writeChangeset(
  { folder }: Clone,
  name: string,
  packages: readonly string[],
  letter: string,
): Promise<void> {
  const head = packages.map((one) => `"${one}": minor`).join("\n");
  await writeFile(join(folder, `.changeset/${name}.md`), `---\n${head}\n---\n\n${letter}\n`);
}

export async function commitAndPush(clone: Clone, message: string): Promise<void> {
  await clone.git("add", "--all");
  await clone.git("commit", "--quiet", "--message", message);
  await clone.git("push", "--quiet", "origin", "main");
}

/** The version of a package in the clone, by its folder. */
export async function versionOf({ folder }: Clone, packageFolder: string): Promise<string> {
  return JSON.parse(await readFile(join(folder, packageFolder, "package.json"), "utf8")).version;
}

/** Those of our packages that a registry has. */
export async function publishedNames(registry: string): Promise<string[]> {
  const has = async (name: string) => ((await fetch(registry + name.replace("/", "%2f"))).ok ? [name] : []);
  return (await Promise.all([...names].sort().map(has))).flat();
}

/** Makes the demo call with the installed packages, and compiles it. */
export async function expectConsumerToWork(consumer: Consumer): Promise<void> {
  expect(JSON.parse(await consumer.run("node", ["call.mjs"]))).toEqual({ accepted: true, delivered: 1 });
  expect(await typeCheck(consumer, toolFile("typescript-7"), "nodenext")).toBe("");
}
