/**
 * Copies the types that the build of @cbss/openapi generates from the document to `src/generated/openapi.ts`; `--check` only compares.
 */
import { readFileSync } from "node:fs";
import { writeGenerated } from "@cbss/internal/write-generated";

const types = new URL(import.meta.resolve("@cbss/openapi/generated-types"));
writeGenerated(new URL("../src/generated/openapi.ts", import.meta.url), readFileSync(types, "utf8"));
