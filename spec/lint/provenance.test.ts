import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

const missing = (fact: string): string =>
  `Expected this ${fact} or something around it to have an x-provenance, but none has: state how certain it is, for instance "documented".`;

const allowed =
  'Expected documented, framework-default, { inferred: "because …" }, { unknown: "…" } or { observed: "YYYY-MM-DD" }';

test("accepts the five kinds of provenance, written if they differ from the parent and inherited otherwise", async () => {
  const problems = await lintFixture("provenance", "passes");

  expect(problems).toEqual([]);
});

test("refuses every kind of fact without a provenance", async () => {
  const problems = await lintFixture("provenance", "fails-missing");

  expect(problems).toEqual([
    { at: "#/paths/~1start/post", message: missing("operation") },
    { at: "#/paths/~1start/post/parameters/0", message: missing("parameter") },
    { at: "#/paths/~1start/post/parameters/0/schema", message: missing("schema") },
    { at: "#/paths/~1start/post/responses/200", message: missing("response") },
    { at: "#/paths/~1start/post/responses/200/headers/Server", message: missing("header") },
    { at: "#/paths/~1start/post/responses/200/headers/Server/schema", message: missing("schema") },
    { at: "#/components/schemas/Answer", message: missing("schema") },
    { at: "#/components/schemas/Answer/properties/Messages", message: missing("schema") },
    { at: "#/components/schemas/Answer/properties/Messages/items", message: missing("schema") },
    { at: "#/components/schemas/Answer/additionalProperties", message: missing("schema") },
  ]);
});

test("requires each component to have its own provenance, whatever refers to it", async () => {
  const problems = await lintFixture("provenance", "fails-in-target");

  expect(problems).toEqual([{ at: "#/components/responses/NotFound", message: missing("response") }]);
});

test("requires a provenance beside each $ref to a schema, even if the target has one", async () => {
  const problems = await lintFixture("provenance", "fails-beside-ref");

  const content = "#/components/requestBodies/Start/content";
  expect(problems).toEqual([
    { at: `${content}/application~1json/schema`, message: missing("schema") },
    { at: `${content}/text~1json/schema`, message: missing("schema") },
  ]);
});

test("refuses a provenance that is not one of the five, gives no reason or names no real day", async () => {
  const problems = await lintFixture("provenance", "fails-value");

  expect(problems).toEqual([
    { at: "#/components/schemas/Word/x-provenance", message: `${allowed}, but it is "guessed".` },
    {
      at: "#/components/schemas/Kind/x-provenance",
      message: `${allowed}, but it is {"heard":"from a colleague"}.`,
    },
    {
      at: "#/components/schemas/Two/x-provenance",
      message: `${allowed}, but it is {"unknown":"the zone","inferred":"because of the clock"}.`,
    },
    { at: "#/components/schemas/Empty/x-provenance", message: `${allowed}, but it is {"unknown":""}.` },
    {
      at: "#/components/schemas/Reason/x-provenance",
      message: 'Expected the reason to start with "because", but it is {"inferred":"it looks like it"}.',
    },
    {
      at: "#/components/schemas/Day/x-provenance",
      message: 'Expected the date of a real day, but it is {"observed":"2026-02-30"}.',
    },
  ]);
});

test("requires the provenance of a list of required properties, and refuses it without a list", async () => {
  const problems = await lintFixture("provenance", "fails-required");

  expect(problems).toEqual([
    {
      at: "#/components/schemas/Silent/required",
      message:
        'Expected x-required-provenance beside required, but it is missing: the help pages mark no property as required, so state your reason, as in { inferred: "because …" }.',
    },
    {
      at: "#/components/schemas/Idle/x-required-provenance",
      message: "Expected required beside x-required-provenance, but found none: remove one or add the other.",
    },
  ]);
});

test("requires the recording of a framework default", async () => {
  const problems = await lintFixture("provenance", "fails-recorded");

  const message =
    "Expected x-recorded beside x-provenance, with the groups of recorded requests that show it, as in [query].";
  expect(problems).toEqual([
    { at: "#/components/responses/Silent/x-provenance", message },
    { at: "#/components/responses/Empty/x-provenance", message },
  ]);
});
