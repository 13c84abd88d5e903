/**
 * Writes `src/generated/operations.ts` from the bundled document; `--check` only compares.
 */
import { readDocument } from "@cbss/internal/document";
import { writeGenerated } from "@cbss/internal/write-generated";
import document from "@cbss/openapi/openapi.json" with { type: "json" };
import { operationsModule } from "./operations-module.ts";

const file = new URL("../src/generated/operations.ts", import.meta.url);
writeGenerated(file, operationsModule(readDocument(document as never)));
