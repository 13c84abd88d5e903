/**
 * The bytes of a program that calls one method, bundled and minified by esbuild and compressed by gzip: the same on every machine.
 */
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { sizeLimits } from "@cbss/testing";
import { buildSync } from "esbuild";
import { generateHeyApi } from "../client/generate-hey-api.ts";

/** The bundled program. */
export const CALLER = "one method's caller";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** The imports of each caller's program, by name. */
const ours = Object.fromEntries(sizeLimits.map(({ name, entry }) => [name, entry]));
const theirs: Record<string, string> = {
  "openapi-fetch, unsigned": `export { default } from "openapi-fetch";`,
  aws4fetch: `export { AwsClient } from "aws4fetch";`,
  "hey-api, one operation, unsigned": `export { startEmailAddressChange } from "./generated/all.ts"; export { createClient, createConfig } from "./generated/all.ts";`,
  "ky, unsigned": `export { default } from "ky";`,
  "axios, unsigned": `export { default } from "axios";`,
  stripe: `export { default } from "stripe";`,
};

/** Our bundles' bytes by name. */
export function ourBundles(): Record<string, number> {
  return bundledBytes(here, ours);
}

/** The peers' bundles' bytes by name. */
export async function theirBundles(peers: string): Promise<Record<string, number>> {
  await generateHeyApi(peers);
  return bundledBytes(peers, theirs);
}

/** Bundles for a browser, so that code for Node does not count. */
function bundledBytes(folder: string, entries: Record<string, string>): Record<string, number> {
  const bytes = Object.entries(entries).map(([name, contents]) => {
    const { outputFiles } = buildSync({
      stdin: { contents, resolveDir: folder, loader: "ts" },
      bundle: true,
      minify: true,
      format: "esm",
      platform: "browser",
      write: false,
    });
    return [name, gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length] as const;
  });
  return Object.fromEntries(bytes);
}
