import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The OpenAPI document, as the installed @cbss/openapi has it; read only where somebody asks for it. */
export function readDocument(): object {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"));
}
