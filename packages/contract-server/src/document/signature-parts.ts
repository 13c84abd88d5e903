import type { OpenApiDocument } from "@cbss/internal/document";

/** What is hashed, in its order, as `x-signature` says. */
export function signatureParts({ components }: OpenApiDocument): readonly string[] {
  const schemes = Object.values(components.securitySchemes);
  return schemes.find((scheme) => scheme["x-signature"] !== undefined)?.["x-signature"]?.parts.value ?? [];
}
