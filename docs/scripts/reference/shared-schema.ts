/**
 * A named schema is explained once, on the page of the schemas.
 */
import type { ResolvedSchema } from "@cbss/internal/document";
import { anchorOf } from "../markdown.ts";
import { pageUrl } from "../places.ts";

/** A sentence with a link to the schema; empty for a schema without a name. */
export function sharedSchema({ "x-schema": named }: ResolvedSchema): string {
  return named
    ? `The body is [\`${named.name}\`](${pageUrl("look-up/schemas")}#${anchorOf(named.name)}).`
    : "";
}
