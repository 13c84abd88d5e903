// Every fact that the document calls a default of the framework was recorded, in each group that the fact names.
import { readFileSync } from "node:fs";
import { type OpenApiDocument, type StatedFact, statedFacts } from "@cbss/internal/document";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { GROUPS } from "./corpus.ts";
import { isShown } from "./is-shown.ts";

const document: OpenApiDocument = parse(
  readFileSync(new URL("../../../../spec/openapi.yaml", import.meta.url), "utf8"),
);
const facts = statedFacts(document).filter(({ provenance }) => provenance === "framework-default");
const rows = facts.flatMap((fact) =>
  groupsOf(fact).map((group) => [fact.at.join(" › "), group, fact] as const),
);

describe("a fact that the document calls a default of the framework", () => {
  it.each(rows)("is recorded: %s, in the group %s", (_place, group, fact) => {
    expect(GROUPS).toContain(group);
    expect(isShown(document, fact.at, group)).toBe(true);
  });

  it("names a group for each of its places", () => {
    expect(facts.filter((fact) => groupsOf(fact).length === 0)).toEqual([]);
  });

  it.each([
    ["components/responses/BadRequest", "method"],
    ["components/responses/Unauthorized", "json"],
    ["components/responses/UnsupportedMediaType", "path"],
    ["components/responses/OtherError", "path"],
    ["components/schemas/HttpError", "method-override"],
    ["components/schemas/StartEmailAddressChangeResponse/properties/Messages/xml", "json"],
  ])("is not shown by every group: %s is not shown by %s", (place, group) => {
    expect(isShown(document, place.split("/"), group)).toBe(false);
  });
});

function groupsOf({ at }: StatedFact): string[] {
  const around = at.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return (around as { "x-recorded"?: string[] })["x-recorded"] ?? [];
}
