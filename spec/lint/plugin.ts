/**
 * The rules and decorators of this repository, loaded by redocly.yaml.
 * Each rule stands in its own file beside this one, with documents that pass and fail it in `fixtures/`.
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

/** `cbss/recommended` turns every rule on, as an error, and has the bundle stand alone and bring its code samples. */
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
