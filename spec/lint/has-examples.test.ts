import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

test("accepts a format with an example, and a response without a body", async () => {
  const problems = await lintFixture("has-examples", "passes");

  expect(problems).toEqual([]);
});

test("refuses a format of a request or a response without an example", async () => {
  const problems = await lintFixture("has-examples", "fails");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json",
      message: "Expected at least one example of application/json, but found none: add one under examples.",
    },
    {
      at: "#/paths/~1start/post/requestBody/content/application~1xml",
      message: "Expected at least one example of application/xml, but found none: add one under examples.",
    },
    {
      at: "#/components/responses/BadRequest/content/text~1html",
      message: "Expected at least one example of text/html, but found none: add one under examples.",
    },
  ]);
});
