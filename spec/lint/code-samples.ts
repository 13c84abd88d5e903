/**
 * Bundling: adds the programs of `samples/` to the operation that they call, as `x-codeSamples`, so that they are written once.
 * They are found by name: `samples/start-change.py` is the Python sample of the operation `startChange`.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Oas3Decorator } from "@redocly/openapi-core";
import { kebabCase } from "./letter-case.ts";

/** In the order in which pages show them. `lang` selects the syntax highlighting, and `label` is the name of the tab. */
const languages = [
  { extension: "sh", lang: "Shell", label: "curl" },
  { extension: "ts", lang: "TypeScript", label: "TypeScript" },
  { extension: "cs", lang: "C#", label: "C#" },
  { extension: "py", lang: "Python", label: "Python" },
  { extension: "java", lang: "Java", label: "Java" },
  { extension: "php", lang: "PHP", label: "PHP" },
  { extension: "go", lang: "Go", label: "Go" },
];

export const codeSamples: Oas3Decorator = () => ({
  Operation: {
    leave(operation, { location }) {
      const folder = resolve(dirname(location.source.absoluteRef), "samples");
      const samples = languages
        .map(({ extension, ...language }) => ({
          ...language,
          file: resolve(folder, `${kebabCase(operation.operationId ?? "")}.${extension}`),
        }))
        .filter(({ file }) => existsSync(file))
        .map(({ file, ...language }) => ({ ...language, source: readFileSync(file, "utf8") }));
      if (samples.length > 0) operation["x-codeSamples"] = samples;
    },
  },
});
