/**
 * Lints the document and the workflows, and writes what others make use of: the bundle as `dist/openapi.yaml` and
 * `dist/openapi.json`, the workflows beside them, and the types as `.generated/openapi.ts`, which @cbss/types commits.
 * What the linter refuses is not built.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatProblems, getTotals, stringifyYaml } from "@redocly/openapi-core";
import { bundleOf, configOf, problemsOf, source, typesOf } from "./from-document.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../${relative}`, import.meta.url));

const config = await configOf(path("../redocly.yaml"));
const document = source(path("openapi.yaml"), config);
const problems = [
  ...(await problemsOf(document)),
  ...(await problemsOf(source(path("arazzo.yaml"), config))),
];
if (problems.length > 0) {
  formatProblems(problems, { totals: getTotals(problems), cwd: path(""), maxProblems: 1000 });
  console.error(`The linter refuses the document (${problems.length} in all): nothing was built.`);
  process.exit(1);
}

const bundled = await bundleOf(document);
const types = await typesOf(bundled);

mkdirSync(path("dist"), { recursive: true });
mkdirSync(path(".generated"), { recursive: true });
writeWhole("dist/openapi.yaml", stringifyYaml(bundled));
writeWhole("dist/openapi.json", `${JSON.stringify(bundled, null, 2)}\n`);
writeWhole("dist/arazzo.yaml", readFileSync(path("arazzo.yaml"), "utf8"));
writeWhole(".generated/openapi.ts", types);

/** Somebody may be reading the file of an earlier build. */
function writeWhole(file: string, text: string): void {
  const draft = path(`.generated/${file.replace("/", "-")}.draft`);
  writeFileSync(draft, text);
  renameSync(draft, path(file));
}
