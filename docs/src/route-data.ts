/**
 * Adds to the head of every page the link to its Markdown twin, and to an operation's table of contents the place to try it.
 */
import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { type Operation, operations } from "../scripts/document.ts";
import { twinUrl } from "../scripts/places.ts";

/** The operation that a page of the reference is about. */
export function operationAt(id: string): Operation | undefined {
  return operations.find(({ slug }) => slug === id.replace(/\/$/, ""));
}

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  if (route.id !== "404") {
    const href = twinUrl(route.id.replace(/^index$|\/$/, ""));
    route.head.push({ tag: "link", attrs: { rel: "alternate", type: "text/markdown", href }, content: "" });
  }
  if (operationAt(route.id))
    route.toc?.items.push({ depth: 2, slug: "try-it", text: "Try it", children: [] });
});
