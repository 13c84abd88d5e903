import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

test("accepts files of JSON, XML and forms that fit their schema", async () => {
  const problems = await lintFixture("example-files", "passes");

  expect(problems).toEqual([]);
});

test("refuses a file that does not exist, is not valid JSON or does not fit the schema", async () => {
  const problems = await lintFixture("example-files", "fails-files");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json/examples/absent/externalValue",
      message: "start.absent.json as application/json: the file is missing: add it or correct its name.",
    },
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json/examples/broken/externalValue",
      message: "start.broken.txt as application/json: expected JSON, but Unexpected end of JSON input.",
    },
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json/examples/misfit/externalValue",
      message:
        'start.misfit.json as application/json: expected a value that fits the schema, but /DateTime must match pattern "^2024-" and /Content/Password must be string and /Content/PIN is not in it.',
    },
  ]);
});

test.each([
  ["malformed", "expected well-formed XML, but line 1 is not: unexpected close tag"],
  ["documentType", "expected no document type, but came <!DOCTYPE: remove it"],
  ["noElement", "expected well-formed XML, but line 1 is not: document must contain a root element"],
  ["wrongRoot", "expected the element <Start>, but found <StartRequest>"],
  [
    "noNamespace",
    'expected i:nil with xmlns:i="http://www.w3.org/2001/XMLSchema-instance", but the namespace is not declared: add it',
  ],
  ["unknown", "expected only elements that the schema names, but found <Pin>"],
  [
    "outOfOrder",
    "expected each element once and in alphabetical order, but <Content> comes after <DateTime>: the server would read null",
  ],
  ["wrongItem", "expected the element <Message>, but found <Text>"],
  ["notText", "expected text in <DateTime>, but found <Year>"],
  ["missing", "expected a value that fits the schema, but the value must have required property 'DateTime'"],
  ["notBoolean", "expected a value that fits the schema, but /IsUrgent must be boolean"],
])("refuses XML that is wrong in this way: %s", async (example, problem) => {
  const problems = await lintFixture("example-files", "fails-xml");

  expect(problems).toContainEqual({
    at: `#/paths/~1start/post/requestBody/content/application~1xml/examples/${example}/value`,
    message: `${example} as application/xml: ${problem}.`,
  });
  expect(problems).toHaveLength(11);
});

test("refuses a list in XML whose schema lacks wrapped: true", async () => {
  const problems = await lintFixture("example-files", "fails-unwrapped");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/requestBody/content/application~1xml/examples/messages/value",
      message:
        "messages as application/xml: expected the schema of <Messages> to have xml: { wrapped: true }.",
    },
  ]);
});

test.each([
  ["newLine", "expected no whitespace: encode or remove it"],
  ["unknown", "expected only fields that the schema names, but found Content[Pin]"],
  ["repeated", "expected each field once, but DateTime is repeated"],
  ["missing", "expected a value that fits the schema, but the value must have required property 'Content'"],
  ["notBoolean", "expected a value that fits the schema, but /IsUrgent must be boolean"],
])("refuses a form that is wrong in this way: %s", async (example, problem) => {
  const problems = await lintFixture("example-files", "fails-form");

  expect(problems).toContainEqual({
    at: `#/paths/~1start/post/requestBody/content/application~1x-www-form-urlencoded/examples/${example}/value`,
    message: `${example} as application/x-www-form-urlencoded: ${problem}.`,
  });
  expect(problems).toHaveLength(5);
});
