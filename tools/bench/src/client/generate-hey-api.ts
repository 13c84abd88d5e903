import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { buildSync } from "esbuild";

/** Generates hey-api's client from our document as one file that Node can load, and returns the path. */
export async function generateHeyApi(peers: string): Promise<string> {
  const document = createRequire(import.meta.url).resolve("@cbss/openapi/openapi.json");
  const generated = `${peers}/generated`;
  execFileSync(
    `${peers}/node_modules/.bin/openapi-ts`,
    ["-i", document, "-o", generated, "--no-log-file", "--silent"],
    {
      cwd: peers,
    },
  );
  writeFileSync(
    `${generated}/all.ts`,
    `export * from "./sdk.gen.js"; export { createClient, createConfig } from "./client/index.js";`,
  );
  const bundled = `${generated}/all.mjs`;
  buildSync({ entryPoints: [`${generated}/all.ts`], bundle: true, format: "esm", outfile: bundled });
  return bundled;
}
