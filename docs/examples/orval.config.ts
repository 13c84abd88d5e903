import { fileURLToPath } from "node:url";
import { defineConfig } from "orval";

export default defineConfig({
  cbss: {
    input: fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.yaml")),
    output: {
      client: "fetch",
      target: "./generated/orval.ts",
      override: { fetch: { useRuntimeFetcher: true } }, // Each function takes a fetch.
    },
  },
});
