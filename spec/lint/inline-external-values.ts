/**
 * Bundling: copies the file of an example's `externalValue` into its `value`, so that the bundle needs no other file.
 * OpenAPI 3.1, Example Object: https://spec.openapis.org/oas/v3.1.1.html#example-object
 */
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Oas3Decorator } from "@redocly/openapi-core";

export const inlineExternalValues: Oas3Decorator = () => ({
  Example: {
    leave(example, { location }) {
      if (example.externalValue === undefined) return;
      const file = resolve(dirname(location.source.absoluteRef), example.externalValue);
      const text = readFileSync(file, "utf8");
      example.value = file.endsWith(".json") ? JSON.parse(text) : text;
      delete example.externalValue;
    },
  },
});
