/**
 * Writes the document as one self-contained file, `dist/openapi.yaml` and `dist/openapi.json`, with the workflows beside.
 * Packages generate from these, so that none of them resolves references on its own.
 */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle, loadConfig, stringifyYaml } from "@redocly/openapi-core";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

const config = await loadConfig({ configPath: path("../../redocly.yaml") });
const { bundle: document, problems } = await bundle({ ref: path("../openapi.yaml"), config });

for (const { message } of problems) console.error(message);
if (problems.length > 0) process.exit(1);

mkdirSync(path("../dist"), { recursive: true });
writeFileSync(path("../dist/openapi.yaml"), stringifyYaml(document.parsed));
writeFileSync(path("../dist/openapi.json"), `${JSON.stringify(document.parsed, null, 2)}\n`);
copyFileSync(path("../arazzo.yaml"), path("../dist/arazzo.yaml"));
