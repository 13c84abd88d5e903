/**
 * Takes the types that the build of @cbss/openapi made of the document into `src/generated/openapi.ts`. `--check` writes nothing
 * and fails where the file is not what it would write.
 */
import { readFileSync, writeFileSync } from "node:fs";

const types = readFileSync(new URL("../../../spec/.generated/openapi.ts", import.meta.url), "utf8");
const file = new URL("../src/generated/openapi.ts", import.meta.url);

if (!process.argv.includes("--check")) {
  writeFileSync(file, types);
} else if (readFileSync(file, "utf8") !== types) {
  console.error(
    "src/generated/openapi.ts does not follow the document: run `pnpm generate` and commit the result.",
  );
  process.exitCode = 1;
}
