/**
 * Writes `src/generated`: the table of operations from the bundled document, and the texts of the page. `--check` writes
 * nothing, and fails if a file is not current. `--document` and `--output` name other files for the table. A test adds
 * operations that way.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeGenerated } from "@cbss/internal/write-generated";
import { operationsTable } from "./operations-table.ts";
import { pageModule } from "./page-module.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean" }, document: { type: "string" }, output: { type: "string" } },
});
const document = values.document ?? fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));
const openApi = JSON.parse(readFileSync(document, "utf8"));
const generated = new URL("../src/generated/", import.meta.url);

writeGenerated(values.output ?? new URL("operations.ts", generated), operationsTable(openApi), values.check);
// The page shows examples from the repository's document.
if (values.document === undefined)
  writeGenerated(new URL("page.ts", generated), pageModule(openApi), values.check);
