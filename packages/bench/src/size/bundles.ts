/**
 * Bytes of one method's caller, bundled and minified by esbuild and compressed by gzip: the same on every machine.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { sizeLimits } from "../../../contract-packages/runtimes/size-limits.ts";
import { generateHeyApi } from "../client/generate-hey-api.ts";

/** What is bundled. */
export const CALLER = "one method's caller";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** What each caller's program imports, by name. */
const ours = Object.fromEntries(sizeLimits.map(({ name, entry }) => [name, entry]));
const theirs: Record<string, string> = {
  "openapi-fetch, unsigned": `export { default } from "openapi-fetch";`,
  aws4fetch: `export { AwsClient } from "aws4fetch";`,
  "hey-api, one operation, unsigned": `export { startEmailAddressChange } from "./generated/all.ts"; export { createClient, createConfig } from "./generated/all.ts";`,
  "ky, unsigned": `export { default } from "ky";`,
  "axios, unsigned": `export { default } from "axios";`,
  stripe: `export { default } from "stripe";`,
};

/** Our bundles' bytes by name; esbuild is among the client's peers. */
export function ourBundles(peers: string): Record<string, number> {
  return bundledBytes(peers, here, ours);
}

/** The peers' bundles' bytes by name. */
export async function theirBundles(peers: string): Promise<Record<string, number>> {
  await generateHeyApi(peers);
  return bundledBytes(peers, peers, theirs);
}

/** Bundles for a page, so that nothing of Node counts. */
function bundledBytes(
  peers: string,
  folder: string,
  entries: Record<string, string>,
): Record<string, number> {
  const flags = ["--bundle", "--minify", "--format=esm", "--platform=browser", "--log-level=error"];
  const bytes = Object.entries(entries).map(([name, input]) => {
    const options = { cwd: folder, input, maxBuffer: 2 ** 26 };
    const bundle = execFileSync(`${peers}/node_modules/.bin/esbuild`, [...flags, "--loader=ts"], options);
    return [name, gzipSync(bundle, { level: 9 }).length] as const;
  });
  return Object.fromEntries(bytes);
}
