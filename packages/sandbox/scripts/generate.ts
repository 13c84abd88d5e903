/**
 * Writes `src/generated/operations.ts` from the bundled document. `--check` writes nothing and fails where the file is
 * not what it would write. `--document` and `--output` name other files: a test adds an operation that way.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { operationsTable } from "./operations-table.ts";

const { values } = parseArgs({
  options: { check: { type: "boolean" }, document: { type: "string" }, output: { type: "string" } },
});
const document = values.document ?? fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));
const output = values.output ?? fileURLToPath(new URL("../src/generated/operations.ts", import.meta.url));

const table = operationsTable(JSON.parse(readFileSync(document, "utf8")));
if (!values.check) {
  writeFileSync(output, table);
} else if (readFileSync(output, "utf8") !== table) {
  process.stderr.write(`${relative(process.cwd(), output)} is not current: run \`pnpm generate\`.\n`);
  process.exitCode = 1;
}
