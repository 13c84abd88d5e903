import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "@cbss/internal/document";

/** The document that @cbss/openapi ships. */
export function shippedDocument(): OpenApiDocument {
  const file = fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));
  return JSON.parse(readFileSync(file, "utf8"));
}
