/**
 * Rule `cbss/signature-formula`: a program can read the formula, and each part states how certain it is.
 * The document, security scheme `Signature`: ../openapi.yaml#/components/securitySchemes/Signature
 */
import type { Oas3Rule } from "@redocly/openapi-core";
import { provenanceProblem } from "./provenance-problem.ts";

const parts = ["algorithm", "parts", "textEncoding", "digestEncoding"];

/** Refuses a scheme `Signature` whose `x-signature` lacks a part of the formula, its value or its provenance. */
export const signatureFormula: Oas3Rule = () => ({
  SecurityScheme(scheme, { location, report }) {
    if (scheme.type !== "apiKey" || scheme.name !== "Signature") return;
    const formula = (scheme["x-signature"] ?? {}) as Record<string, Part>;

    for (const name of new Set([...parts, ...Object.keys(formula)])) {
      const message = partProblem(name, formula[name]);
      if (message) report({ message, location: location.child(["x-signature", name]) });
    }
  },
});

interface Part {
  value?: unknown;
  "x-provenance"?: unknown;
}

function partProblem(name: string, part: Part | undefined): string | undefined {
  const { value, "x-provenance": provenance } = part ?? {};
  if (!parts.includes(name)) {
    return `Expected only ${parts.join(", ")} in x-signature, but found ${name}: remove it.`;
  }
  if (value === undefined) {
    return `Expected x-signature to give ${name} a value, but found none: add it, because programs read the formula there.`;
  }
  if (provenance === undefined) {
    return `Expected ${name} to have its own x-provenance, but found none: state how certain this part of the formula is.`;
  }
  return provenanceProblem(provenance);
}
