import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

test("accepts a summary, schemas and example files that are named after their operation", async () => {
  const problems = await lintFixture("names", "passes");

  expect(problems).toEqual([]);
});

test("refuses a summary that is written like a sentence or starts in lower case", async () => {
  const problems = await lintFixture("names", "fails-sentence");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/summary",
      message:
        'Expected a summary that starts with a capital and has no full stop, but found "start changing a customer\'s email address.": write a verb phrase in sentence case.',
    },
  ]);
});

test("refuses a summary in other words than the operationId", async () => {
  const problems = await lintFixture("names", "fails-words");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/summary",
      message:
        'Expected the operationId\'s word "email" in the summary, but found "Start changing a customer\'s mail address": use the same words.',
    },
  ]);
});

test("refuses a schema that is not named after its operation, and a Content that is not named after its envelope", async () => {
  const problems = await lintFixture("names", "fails-schemas");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json/schema",
      message:
        "Expected startEmailAddressChange to use the schema StartEmailAddressChangeRequest, but found ChangeEmailAddressRequest: rename one of the two.",
    },
    {
      at: "#/components/schemas/ChangeEmailAddressRequest/properties/Content",
      message:
        "Expected the Content of ChangeEmailAddressRequest to be the schema ChangeEmailAddressForm, but found PasswordAndAddress: rename one of the two.",
    },
  ]);
});

test("refuses an example file that is not named after its schema", async () => {
  const problems = await lintFixture("names", "fails-example-file");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json/examples/request",
      message:
        "Expected a file named start-email-address-change.… after its schema, but found change-email.request.json: rename it.",
    },
  ]);
});
