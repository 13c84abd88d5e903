import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

test("accepts an object with named properties, an open object and a dictionary", async () => {
  const problems = await lintFixture("open-objects", "passes");

  expect(problems).toEqual([]);
});

test("refuses an object without a statement about its properties, and properties of anything but an object", async () => {
  const problems = await lintFixture("open-objects", "fails");

  expect(problems).toEqual([
    {
      at: "#/components/schemas/Silent",
      message:
        "Expected an object to have properties or additionalProperties, but it has neither: name its properties, or set additionalProperties: true.",
    },
    {
      at: "#/components/schemas/Untyped/properties",
      message: "Expected type: object beside properties, but the type is missing: add it.",
    },
    {
      at: "#/components/schemas/Mistyped/properties",
      message: 'Expected type: object beside properties, but the type is "string": add it.',
    },
  ]);
});
