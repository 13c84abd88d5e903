/**
 * The document for Redoc, which supports neither provenance nor our resolved references.
 */
import {
  mapValues,
  type OpenApiDocument,
  type PathItem,
  type ResolvedResponse,
  type Response,
} from "@cbss/internal/document";
import { schemeWithBadges, withBadges } from "./badges.ts";
import { document, operations } from "./document.ts";

/** The document for renderers: with badges, and references to shared responses only. */
export function documentWithBadges(): OpenApiDocument {
  const paths: Record<string, PathItem> = {};
  const responses: Record<string, Response> = { ...document.components.responses };
  for (const operation of operations) {
    const {
      path,
      method,
      methods: _,
      security: _resolved,
      slug: _ofPage,
      ...described
    } = withBadges(operation);
    const verb = method.toLowerCase() as "post";
    const { parameters: _ofPath, ...item } = document.paths[path] ?? {};
    const written = mapValues(described.responses, (response) => {
      const name = sharedNameOf(response);
      if (name) responses[name] = response;
      return name ? { $ref: `#/components/responses/${name}` } : response;
    });
    paths[path] = { ...item, ...paths[path], [verb]: { ...item[verb], ...described, responses: written } };
  }
  const securitySchemes = mapValues(document.components.securitySchemes, schemeWithBadges);
  return { ...document, paths, components: { ...document.components, responses, securitySchemes } };
}

/** A response with its own provenance reads the same in every operation, so it is written once. */
function sharedNameOf({ "x-name": name }: ResolvedResponse): string | undefined {
  return name && document.components.responses?.[name]?.["x-provenance"] && name;
}
