import type { OpenApiDocument } from "@cbss/internal/document";

/** Lists the parts that are hashed, in order, from `x-signature`. */
export function signatureParts({ components }: OpenApiDocument): readonly string[] {
  const schemes = Object.values(components.securitySchemes);
  return schemes.find((scheme) => scheme["x-signature"] !== undefined)?.["x-signature"]?.parts.value ?? [];
}
