/**
 * The requests of the release to the registry that npm is configured for.
 */
import { basename, join } from "node:path";
import { temporaryFolder } from "@cbss/testing";
import { run } from "../run.ts";

/** The address of the registry for our scope. */
async function registryUrl(root: string): Promise<string> {
  const scoped = await npm(root, ["config", "get", "@cbss:registry"]);
  return scoped === "undefined" ? npm(root, ["config", "get", "registry"]) : scoped;
}

/** The integrity of a published version; undefined if the registry does not have the version. */
export async function publishedIntegrity(
  root: string,
  name: string,
  version: string,
): Promise<string | undefined> {
  const asked = ["view", `${name}@${version}`, "dist.integrity", "--json", "--fetch-retries=0"];
  const answer = await npm(root, asked).catch(({ stdout = "", stderr = "" }) => {
    const code = /npm error code (\w+)/.exec(stderr)?.[1] ?? "no code";
    if (code === "E404") return "";
    throw new Error(
      `Expected the registry to report whether it has ${name}@${version}, got ${code}: ${addressIn(stdout)}.`,
    );
  });
  return answer ? JSON.parse(answer) : undefined;
}

/** Throws unless the registry accepts our token. */
export async function requireLogin(root: string): Promise<void> {
  const registry = await registryUrl(root);
  await npm(root, ["whoami", `--registry=${registry}`, "--fetch-retries=0"]).catch(({ stderr = "" }) => {
    const code = /npm error code (\w+)/.exec(stderr)?.[1] ?? "no code";
    throw new Error(
      `Expected a token that ${registry} accepts, got ${code}: run \`npm login --registry=${registry}\`.`,
    );
  });
}

/** Publishes one tarball, unchanged, under a tag of the registry. */
export async function publishTarball(root: string, tarball: string, under: "latest" | "next"): Promise<void> {
  const args = [
    "publish",
    tarball,
    "--access=public",
    "--ignore-scripts",
    `--tag=${under}`,
    "--fetch-retries=0",
  ];
  await run("npm", [...args, "--loglevel=error"], root).catch(({ stderr = "" }) => {
    const reason = /npm error code (\w+)/.exec(stderr)?.[1] ?? "no code";
    throw new Error(
      `The registry did not accept ${basename(tarball)} (${reason}): fix the reason, then run \`pnpm release\` again.`,
    );
  });
}

function addressIn(answer: string): string {
  return (
    /https?:\/\/[^\s"/]+/.exec(answer)?.[0] ??
    "check the registry that `npm config get @cbss:registry` prints"
  );
}

/** Runs npm with a separate cache, because the usual cache would respond for a registry that is down. */
async function npm(root: string, args: string[]): Promise<string> {
  const folder = temporaryFolder();
  return (await run("npm", [...args, `--cache=${join(folder, "cache")}`, "--loglevel=error"], root)).trim();
}
