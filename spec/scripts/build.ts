/**
 * Lints the document and the workflows, and writes the files for other packages: the bundle as `dist/openapi.yaml` and
 * `dist/openapi.json`, the same for OpenAPI 3.0, the workflows, and the types as `.generated/openapi.ts`, which @cbss/types commits.
 * Builds nothing if the linter finds a problem.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stringifyYaml } from "@redocly/openapi-core";
import { downConvert } from "./down-convert.ts";
import { bundleOf, typesOf } from "./from-document.ts";
import { printFindings, sourcesOf } from "./lint-sources.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const sources = await sourcesOf();
if ((await printFindings(sources)) > 0) {
  console.error("Nothing was built.");
  process.exit(1);
}

const bundled = await bundleOf(sources.document);
const types = await typesOf(bundled);

mkdirSync(path("dist"), { recursive: true });
mkdirSync(path(".generated"), { recursive: true });
writeWhole("dist/openapi.yaml", stringifyYaml(bundled));
writeWhole("dist/openapi.json", `${JSON.stringify(bundled, null, 2)}\n`);
writeWhole("dist/openapi-3.0.json", `${JSON.stringify(downConvert(bundled), null, 2)}\n`);
writeWhole("dist/arazzo.yaml", readFileSync(path("arazzo.yaml"), "utf8"));
writeWhole(".generated/openapi.ts", types);

/** Replaces the file at once, because another process may be reading the file of an earlier build. */
function writeWhole(file: string, text: string): void {
  const draft = path(`.generated/${file.replace("/", "-")}.draft`);
  writeFileSync(draft, text);
  renameSync(draft, path(file));
}
