/**
 * The docs site, built for the document with added operations. They get their pages without a manual change.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { copyDocs, type DocsCopy } from "@cbss/testing/copy-docs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyWithAddedOperations } from "../test/added-operations/copy-with-added-operations.ts";

let docs: DocsCopy;
beforeAll(async () => {
  const { folder, runScript } = copyWithAddedOperations();
  await runScript("spec", "build");
  docs = copyDocs(JSON.parse(readFileSync(join(folder, "spec/dist/openapi.json"), "utf8")));
  await docs.generate();
  await docs.build();
}, 300_000);
afterAll(() => docs?.remove());

const reference = "look-up/reference";

describe("an operation that is added only to the document", () => {
  it("has a page with its 409 and its 429, and how certain each is", () => {
    const page = `${reference}/operations/placeorders`;

    // The operation is as certain as its 409, which therefore has no separate badge.
    expect(textOf(page)).toMatch(/Place orders.*POST.*inferred.{0,80}because a shop takes orders/s);
    expect(textOf(page, "response-409")).toMatch(/^ *An article was sold out in the meantime\./);
    expect(textOf(page, "response-429")).toMatch(
      /^ *unknown.{0,80}how many orders are too many.{0,80}Too many orders were placed\./s,
    );
    expect(textOf(page, "response-429")).toContain("Retry-After");
  });

  it("has its parameter, its lists and its composed field on the page", () => {
    const page = textOf(`${reference}/operations/placeorders`);

    for (const fact of [
      "Priority",
      "How soon the orders are delivered.",
      "Its number in the catalogue.",
      "With the number of the house.",
      "Zero is the ground floor.",
    ]) {
      expect(page).toContain(fact);
    }
    expect(textOf(`${reference}/operations/cancelorders`)).toContain("The numbers of the orders.");
  });

  it("has the page of its tag", () => {
    expect(textOf(`${reference}/operations/tags/orders`)).toContain("What a customer orders.");
  });

  it("is in the table of contents of every page", () => {
    const home = readFileSync(join(docs.site, "index.html"), "utf8");

    for (const operation of ["placeorders", "cancelorders"]) {
      expect(home).toContain(`href="/${reference}/operations/${operation}/"`);
    }
  });

  it("has the same page as Markdown, and its responses in the catalogue", () => {
    const markdown = readFileSync(join(docs.site, reference, "operations/placeorders/index.md"), "utf8");

    expect(markdown).toContain("### 409");
    expect(textOf("look-up/errors")).toContain("An article was sold out in the meantime.");
  });
});

/** Reads the text of a page without its tags, starting at an anchor if one is given. */
function textOf(page: string, anchor?: string): string {
  const html = readFileSync(join(docs.site, page, "index.html"), "utf8");
  const start = anchor ? html.indexOf(`id="${anchor}">`) + `id="${anchor}">`.length : 0;
  return html
    .slice(start)
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}
