import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Reads the OpenAPI document of the installed @cbss/openapi. It runs only on request. */
export function readDocument(): object {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"));
}
