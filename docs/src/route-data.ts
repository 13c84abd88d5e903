/**
 * Adds to every page the link to its Markdown copy, the link for editing and the date of its last change. If the sidebar does not list
 * all operations, adds the operation of the page to it.
 */
import { defineRouteMiddleware, type StarlightRouteData } from "@astrojs/starlight/route-data";
import {
  listedOperations,
  type Operation,
  operationAt,
  operations,
  referenceSlug,
  withNeighbours,
} from "../scripts/document.ts";
import { markdownUrl, pageUrl } from "../scripts/places.ts";
import { site } from "./site.ts";

export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const slug = route.id.replace(/^index$|\/$/, "");
  if (route.id !== "404") {
    const attrs = { rel: "alternate", type: "text/markdown", href: markdownUrl(slug) };
    route.head.push({ tag: "link", attrs, content: "" });
  }
  const source = site.sources[slug];
  if (source) route.editUrl = new URL(source.editUrl);
  if (source?.changed) route.lastUpdated = new Date(source.changed);
  const operation = operationAt(slug);
  if (!operation) return;
  if (listedOperations.length < operations.length) listBesides(route, operation);
});

/** Adds the operation and its neighbours below the document, so that "previous" and "next" lead to them. */
function listBesides(route: StarlightRouteData, operation: Operation): void {
  for (const group of route.sidebar) {
    if (group.type !== "group") continue;
    const reference = group.entries.findIndex(
      (entry) => entry.type === "link" && entry.href === pageUrl(referenceSlug),
    );
    if (reference < 0) continue;
    const links = withNeighbours(operation).map((one) => linkTo(one, one === operation));
    group.entries.splice(reference + 1, 0, ...links);
    const current = reference + 1 + links.findIndex(({ isCurrent }) => isCurrent);
    route.pagination = { prev: linkAt(group, current - 1), next: linkAt(group, current + 1) };
  }
}

type Entry = StarlightRouteData["sidebar"][number];
type Link = Extract<Entry, { type: "link" }>;
type Group = Extract<Entry, { type: "group" }>;

function linkTo({ summary, slug }: Operation, isCurrent: boolean): Link {
  return {
    type: "link",
    label: summary,
    href: pageUrl(slug),
    isCurrent,
    badge: undefined,
    attrs: {},
  };
}

function linkAt({ entries }: Group, index: number): Link | undefined {
  const entry = entries[index];
  return entry?.type === "link" ? entry : undefined;
}
