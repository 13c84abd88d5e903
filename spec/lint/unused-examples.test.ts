import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

test("accepts a folder in which every file is an example of the document", async () => {
  const problems = await lintFixture("unused-examples", "passes");

  expect(problems).toEqual([]);
});

test("refuses a file that no example refers to, in the folder or below it", async () => {
  const problems = await lintFixture("unused-examples", "fails");

  expect(problems).toEqual([
    {
      at: "#/",
      message:
        "Expected every example file to be used, but fails/start.forgotten.yaml is not: refer to it or delete it.",
    },
    {
      at: "#/",
      message:
        "Expected every example file to be used, but fails/help-pages/start.forgotten.json is not: refer to it or delete it.",
    },
  ]);
});
