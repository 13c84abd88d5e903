import {
  type OpenApiDocument,
  type OperationObject,
  readDocument,
  type Schema,
} from "@cbss/internal/document";
import bundle from "@cbss/openapi/openapi.json" with { type: "json" };
import { expect, it } from "vitest";
import { operationsModule } from "./operations-module.ts";

const document = bundle as unknown as OpenApiDocument;
const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

/** The facts and the method of the email operation, with another Content of the request or of the response. */
function generated({ form, result, required }: { form?: Schema; result?: Schema; required?: string[] }) {
  const { schemas } = document.components;
  const request = schemas["StartEmailAddressChangeRequest"] as Schema;
  const response = schemas["StartEmailAddressChangeResponse"] as Schema;
  const envelope = (schema: Schema, Content?: Schema): Schema => ({
    ...schema,
    ...(required && { required }),
    properties: { ...schema.properties, ...(Content && { Content }) },
  });
  return operationsModule(
    readDocument({
      ...document,
      paths: { [path]: document.paths[path] ?? {} },
      components: {
        ...document.components,
        schemas: {
          ...schemas,
          StartEmailAddressChangeRequest: envelope(request, form),
          StartEmailAddressChangeResponse: envelope(response, result),
        },
      },
    }),
  );
}

const person: Schema = {
  type: "object",
  required: ["Name", "Age"],
  properties: {
    Name: { type: "string" },
    Age: { type: "integer" },
    Pin: { type: "string", format: "password" },
    Country: { type: "string", default: "GB" },
  },
};

it.each([
  ["an object", person, '["object"]', '["Name"]', '["Pin"]', '{"Country":"GB"}'],
  [
    "an object or null",
    { ...person, type: ["object", "null"] },
    '["object","null"]',
    '["Name"]',
    '["Pin"]',
    '{"Country":"GB"}',
  ],
  [
    "a composed object",
    { type: "object", allOf: [person, { properties: { Key: { format: "password" } } }] },
    '["object"]',
    '["Name"]',
    '["Pin","Key"]',
    '{"Country":"GB"}',
  ],
  ["a list of objects", { type: "array", items: person }, '["array"]', "[]", '["Pin"]', "{}"],
  [
    "a list of passwords",
    { type: "array", items: { type: "string", format: "password" } },
    '["array"]',
    "[]",
    '["Content"]',
    "{}",
  ],
  ["integers", { type: "array", items: { type: "integer" } }, '["array"]', "[]", "[]", "{}"],
  ["an integer", { type: "integer" }, '["number"]', "[]", "[]", "{}"],
] as [string, Schema, string, string, string, string][])(
  "takes %s as the Content of a request",
  (_, form, formTypes, requiredText, secret, defaults) => {
    const module = generated({ form });

    expect(module).toContain(
      `    formTypes: ${formTypes},\n    requiredText: ${requiredText},\n    secret: ${secret},\n    defaults: ${defaults},\n`,
    );
    expect(module).toContain('content: StartEmailAddressChangeRequest["Content"],');
  },
);

it.each([
  ["a list", { type: "array", items: {} }, '["array"]'],
  ["an integer or null", { type: ["integer", "null"] }, '["number","null"]'],
  ["anything", {}, '["object","array","string","number","boolean","null"]'],
] as [string, Schema, string][])("takes %s as the Content of a response", (_, result, resultTypes) => {
  expect(generated({ result })).toContain(`    resultTypes: ${resultTypes},\n`);
});

it("takes an optional Content", () => {
  const module = generated({ required: ["ClientCode"] });

  expect(module).toContain('formTypes: ["object","undefined"],');
  expect(module).toContain('resultTypes: ["object","null","undefined"],');
});

it("uses the document's type names and descriptions", () => {
  const module = operationsModule(readDocument(document));

  expect(module).toContain(
    "   * Start changing a customer's email address.\n   *\n   * Step 1 of the change.",
  );
  expect(module).toContain(`  startEmailAddressChange(
    content: StartEmailAddressChangeForm,
    options?: CallOptions,
  ): Promise<AcceptedEnvelope<"startEmailAddressChange">>;`);
});

it.each([
  ["has no request", { requestBody: undefined }],
  ["has a response without the envelope", { responses: { 200: { description: "Yes" } } }],
  ["requires another parameter", { parameters: [{ name: "Tenant", in: "query", required: true }] }],
])("an operation that %s gets no method", (_, change) => {
  expect(withAnother(change)).toBe(operationsModule(readDocument(document)));
});

it("an operation with another, optional parameter gets a method", () => {
  expect(withAnother({ parameters: [{ name: "Tenant", in: "query" }] })).toContain(
    "  another(\n    content:",
  );
});

/** The module of a document with another operation: a copy of the email operation with the given changes. */
function withAnother(change: object): string {
  const another = { ...document.paths[path]?.post, operationId: "another", ...change } as OperationObject;
  const paths = { ...document.paths, "/api/Another": { post: another } };
  return operationsModule(readDocument({ ...document, paths }));
}
