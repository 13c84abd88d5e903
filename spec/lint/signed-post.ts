/**
 * Rule `cbss/signed-post`: every operation is a POST with the signature, which a caller cannot pass as a parameter.
 * The document, "Every call is signed": ../openapi.yaml
 */
import type { Oas3Rule } from "@redocly/openapi-core";

/** Refuses an operation that is not a POST or may be called without the security scheme, and a parameter instead of the scheme. */
export const signedPost: Oas3Rule = () => {
  let schemes = new Set<string>();
  let isSignedByDefault = false;

  const isSigned = (security: Record<string, unknown>[]): boolean =>
    security.length > 0 && security.every((option) => Object.keys(option).some((name) => schemes.has(name)));

  return {
    Root({ components, security = [] }) {
      schemes = new Set(
        Object.entries(components?.securitySchemes ?? {})
          .filter(([, scheme]) => "in" in scheme && scheme.in === "query" && scheme.name === "Signature")
          .map(([name]) => name),
      );
      isSignedByDefault = isSigned(security);
    },

    Operation({ security }, { key, location, report }) {
      if (key !== "post") {
        const message = `Expected a POST, but found ${String(key).toUpperCase()}: CBSS routes no other verb, so move the operation under post.`;
        report({ message, location: location.key() });
      }
      if (security === undefined ? !isSignedByDefault : !isSigned(security)) {
        const message =
          "Expected every call to carry the security scheme for Signature, but this operation can be called without: leave security to the root of the document.";
        report({ message, location: security === undefined ? location.key() : location.child("security") });
      }
    },

    Parameter({ name, in: place }, { location, report }) {
      // The server ignores the case of query parameter names.
      if (place !== "query" || name.toLowerCase() !== "signature") return;
      const message = `Expected Signature only as the security scheme, but ${name} is a parameter: remove it, or callers will fill it in by hand.`;
      report({ message, location });
    },
  };
};
