import { fileURLToPath } from "node:url";
import { defineConfig } from "@hey-api/openapi-ts";

export default defineConfig({
  input: fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.yaml")),
  output: { path: "examples/generated/hey-api", module: { extension: ".ts" } },
});
