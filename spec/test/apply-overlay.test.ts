import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { applyOverlay } from "../scripts/apply-overlay.ts";

const DOCUMENT = `# The first comment.
openapi: 3.1.1
components:
  schemas:
    # Above a key.
    Message:
      type: object
      # Nothing is known of it.
      additionalProperties: true
    Other:
      type: [string, "null"]
`;

const overlay = (target: string, update: object) =>
  JSON.stringify({ overlay: "1.0.0", info: {}, actions: [{ target, update }] });

test("adds new facts, and does not change comments, order and style", () => {
  const learnt = { properties: { Code: { type: "string", "x-provenance": { observed: "2026-11-28" } } } };

  expect(applyOverlay(DOCUMENT, overlay("$.components.schemas.Message", learnt))).toBe(
    DOCUMENT.replace(
      "      additionalProperties: true\n",
      `      additionalProperties: true
      properties:
        Code:
          type: string
          x-provenance:
            observed: "2026-11-28"
`,
    ),
  );
});

test("merges with known properties, and finds names in quotation marks", () => {
  const first = applyOverlay(
    DOCUMENT,
    overlay("$.components.schemas.Message", { properties: { "it's": { type: "null" } } }),
  );
  const second = applyOverlay(
    first,
    overlay("$.components.schemas.Message.properties['it\\'s']", { type: ["string", "null"] }),
  );

  expect(parse(second).components.schemas.Message.properties).toEqual({
    "it's": { type: ["string", "null"] },
  });
});

test("does not change a byte of our own document if there is nothing to add", () => {
  const ours = readFileSync(new URL("../openapi.yaml", import.meta.url), "utf8");

  expect(applyOverlay(ours, overlay("$.components.schemas.Message", {}))).toBe(ours);
});

test.each([
  [
    "$.components.schemas.Nothing",
    "$.components.schemas.Nothing is not an object in the document: was the overlay written for another version?",
  ],
  ["$..Message", "$..Message is not an object in the document: was the overlay written for another version?"],
  ["$.openapi", "$.openapi is not an object in the document: was the overlay written for another version?"],
])("refuses a target that it cannot find: %s", (target, message) => {
  expect(() => applyOverlay(DOCUMENT, overlay(target, {}))).toThrow(new TypeError(message));
});

test("refuses a file that is not an overlay", () => {
  expect(() => applyOverlay(DOCUMENT, "openapi: 3.1.1")).toThrow("expected an OpenAPI Overlay");
});
