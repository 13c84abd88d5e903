import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

test("accepts an operation whose request and response are envelopes, whatever its errors look like", async () => {
  const problems = await lintFixture("operation-envelope", "passes");

  expect(problems).toEqual([]);
});

test("refuses a schema without a name, and a response that refers to a request", async () => {
  const problems = await lintFixture("operation-envelope", "fails-reference");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post/requestBody/content/application~1json/schema",
      message:
        "Expected a $ref to a schema named …Request, but found a schema without a name: without the envelope the operation gets no client method.",
    },
    {
      at: "#/paths/~1start/post/responses/200/content/application~1json/schema",
      message:
        "Expected a $ref to a schema named …Response, but found #/components/schemas/StartRequest: without the envelope the operation gets no client method.",
    },
  ]);
});

test("refuses a request without a body and a response without a body", async () => {
  const problems = await lintFixture("operation-envelope", "fails-no-body");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start/post",
      message:
        "Expected an envelope as request, but there is no body: without the envelope the operation gets no client method.",
    },
    {
      at: "#/paths/~1start/post/responses/204",
      message:
        "Expected an envelope as response, but there is no body: without the envelope the operation gets no client method.",
    },
  ]);
});

test("refuses an envelope with an optional or missing property, or without type: object", async () => {
  const problems = await lintFixture("operation-envelope", "fails-members");

  expect(problems).toEqual([
    {
      at: "#/components/schemas/OptionalRequest",
      message:
        "Expected ClientCode, DateTime, Content to be required, but DateTime is not: without the envelope the operation gets no client method.",
    },
    {
      at: "#/components/schemas/BareRequest",
      message:
        "Expected ClientCode, DateTime, Content to be required, but Content is not: without the envelope the operation gets no client method.",
    },
    {
      at: "#/components/schemas/UntypedResponse",
      message:
        "Expected an envelope of type object, but found no type: without the envelope the operation gets no client method.",
    },
  ]);
});

test("refuses a composed envelope", async () => {
  const problems = await lintFixture("operation-envelope", "fails-composed");

  expect(problems).toEqual([
    {
      at: "#/components/schemas/StartRequest",
      message:
        "Expected an envelope that is written out, but it is composed with allOf: without the envelope the operation gets no client method.",
    },
    {
      at: "#/components/schemas/StartResponse",
      message:
        "Expected an envelope that is written out, but it is composed with oneOf: without the envelope the operation gets no client method.",
    },
  ]);
});

test("refuses a required parameter that is not Language, in the operation, its path or a reference", async () => {
  const problems = await lintFixture("operation-envelope", "fails-parameter");

  expect(problems).toEqual([
    {
      at: "#/paths/~1start~1{Region}/parameters/0/required",
      message:
        "Expected no required parameter but Language, but Region is required: a method cannot send it, so the operation gets no client method.",
    },
    {
      at: "#/components/parameters/Tenant/required",
      message:
        "Expected no required parameter but Language, but X-Tenant is required: a method cannot send it, so the operation gets no client method.",
    },
  ]);
});
