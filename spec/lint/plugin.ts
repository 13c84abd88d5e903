/**
 * The rules and decorators of this repository, loaded by redocly.yaml.
 * Each rule has its own file in this folder, and documents in `fixtures/` that pass and fail it.
 */
import type { Plugin } from "@redocly/openapi-core";
import { codeSamples } from "./code-samples.ts";
import { exampleFiles } from "./example-files.ts";
import { hasExamples } from "./has-examples.ts";
import { inlineExternalValues } from "./inline-external-values.ts";
import { names } from "./names.ts";
import { openObjects } from "./open-objects.ts";
import { operationEnvelope } from "./operation-envelope.ts";
import { provenance } from "./provenance.ts";
import { signatureFormula } from "./signature-formula.ts";
import { signedPost } from "./signed-post.ts";
import { unusedExamples } from "./unused-examples.ts";

const rules = {
  provenance,
  "signature-formula": signatureFormula,
  "signed-post": signedPost,
  "operation-envelope": operationEnvelope,
  "open-objects": openObjects,
  names,
  "has-examples": hasExamples,
  "example-files": exampleFiles,
  "unused-examples": unusedExamples,
};

const decorators = {
  "code-samples": codeSamples,
  "inline-external-values": inlineExternalValues,
};

/** `cbss/recommended` turns on every rule as an error, and makes the bundle self-contained, with its code samples. */
export default function plugin(): Plugin {
  return {
    id: "cbss",
    rules: { oas3: rules },
    decorators: { oas3: decorators },
    configs: {
      recommended: {
        rules: Object.fromEntries(Object.keys(rules).map((id) => [`cbss/${id}`, "error"])),
        decorators: Object.fromEntries(Object.keys(decorators).map((id) => [`cbss/${id}`, "on"])),
      },
    },
  };
}
