import { expect, test } from "vitest";
import type { OpenApiDocument, Schema } from "./openapi.ts";
import { readDocument } from "./read-document.ts";
import { schemasWithin } from "./resolve-schema.ts";
import type { ResolvedSchema } from "./resolved.ts";

test("an operation has the methods of its path, and the parameters of both path and operation", () => {
  const operation = change(documentWith({}));

  expect(operation).toMatchObject({
    operationId: "startAddressChange",
    path: "/api/Address",
    method: "POST",
    methods: ["GET", "POST"],
    parameters: [{ name: "Tenant" }, { name: "Language", "x-provenance": "documented" }],
  });
});

test("a parameter of an operation overrides its path's parameter of the same name", () => {
  const document = documentWith({});
  const [[path, item] = ["", {}]] = Object.entries(document.paths);
  const tenant = { name: "Tenant", in: "query", "x-provenance": "documented" } as const;
  const get = { operationId: "readAddress", responses: {}, parameters: [tenant] };

  const operation = readDocument({ ...document, paths: { [path]: { ...item, get } } }).operation(
    "readAddress",
  );

  expect(operation?.parameters).toMatchObject([tenant]);
});

test("a fact that states no provenance inherits that of its parent", () => {
  const operation = change(documentWith({ Address: { type: "string" } }));
  const body = operation?.requestBody?.content["application/json"]?.schema;

  expect(body).toMatchObject({
    "x-provenance": "framework-default",
    properties: { Address: { "x-provenance": "framework-default", type: "string" } },
  });
});

test("a use of a named schema has the provenance beside its reference, and its contents have that of the schema", () => {
  const operation = change(
    documentWith({
      Address: { $ref: "#/components/schemas/Address", "x-provenance": { inferred: "because …" } },
    }),
  );
  const body = operation?.requestBody?.content["application/json"]?.schema;

  expect(body?.properties?.["Address"]).toEqual({
    type: "object",
    "x-provenance": { inferred: "because …" },
    "x-schema": { name: "Address", "x-provenance": "documented" },
    properties: { Street: { type: "string", "x-provenance": "documented" } },
  });
});

test("every part of a composed schema has a provenance", () => {
  const operation = change(
    documentWith({ Address: { allOf: [{ type: "object" }, { $ref: "#/components/schemas/Address" }] } }),
  );
  const body = operation?.requestBody?.content["application/json"]?.schema;

  expect(body?.properties?.["Address"]?.allOf).toMatchObject([
    { "x-provenance": "framework-default" },
    { "x-provenance": "framework-default", "x-schema": { name: "Address", "x-provenance": "documented" } },
  ]);
});

test("a response inherits the operation's provenance, or is shared and states its own", () => {
  const operation = change(documentWith({}));

  expect(operation?.responses).toMatchObject({
    409: { "x-provenance": { inferred: "because …" }, content: {} },
    default: { "x-name": "Error", "x-provenance": "framework-default" },
  });
});

test("a schema that contains itself is written out once", () => {
  const person: Schema = {
    type: "object",
    "x-provenance": "documented",
    properties: { Parent: { $ref: "#/components/schemas/Person" } },
  };
  const document = documentWith({});
  const { schemas } = readDocument({
    ...document,
    components: { ...document.components, schemas: { Person: person } },
  });

  expect(schemas["Person"]?.properties?.["Parent"]).toEqual({
    $ref: "#/components/schemas/Person",
    "x-provenance": "documented",
  });
});

test("maps every schema within a schema, and nothing else", () => {
  const fact = { "x-provenance": "documented" } as const;
  const named = (title: string) => ({ ...fact, title });
  const schema: ResolvedSchema = {
    ...named("whole"),
    properties: { Street: named("property") },
    items: named("item"),
    additionalProperties: named("other"),
    allOf: [named("all")],
    anyOf: [named("any")],
    oneOf: [named("one")],
  };

  expect(schemasWithin(schema, ({ title }) => named(`${title}, mapped`))).toEqual({
    properties: { Street: named("property, mapped") },
    items: named("item, mapped"),
    additionalProperties: named("other, mapped"),
    allOf: [named("all, mapped")],
    anyOf: [named("any, mapped")],
    oneOf: [named("one, mapped")],
  });
  const open: ResolvedSchema = { ...fact, additionalProperties: true };
  expect(schemasWithin(open, () => named("mapped"))).toEqual({});
});

test("two operations that refer to one response share the object", () => {
  const document = documentWith({});
  const [path] = Object.values(document.paths);
  const { operations } = readDocument({ ...document, paths: { "/a": path ?? {}, "/b": path ?? {} } });

  expect(operations[0]?.responses["default"]).toBe(operations[2]?.responses["default"]);
});

/** The operation under test. */
const change = (document: OpenApiDocument) => readDocument(document).operation("startAddressChange");

function documentWith(properties: Readonly<Record<string, Schema>>): OpenApiDocument {
  const operation = {
    "x-provenance": { inferred: "because …" } as const,
    requestBody: {
      "x-provenance": "framework-default" as const,
      content: { "application/json": { schema: { type: "object", properties } } },
    },
    responses: { 409: { description: "Taken" }, default: { $ref: "#/components/responses/Error" } },
  };
  return {
    info: { title: "An API", version: "1.0.0" },
    paths: {
      "/api/Address": {
        parameters: [{ name: "Tenant", in: "query" }],
        post: {
          ...operation,
          operationId: "startAddressChange",
          parameters: [{ $ref: "#/components/parameters/Language", name: "", in: "" }],
        },
        get: { operationId: "readAddress", responses: operation.responses },
      },
    },
    components: {
      schemas: {
        Address: {
          type: "object",
          "x-provenance": "documented",
          properties: { Street: { type: "string" } },
        },
      },
      parameters: { Language: { name: "Language", in: "query", "x-provenance": "documented" } },
      responses: { Error: { description: "An error", "x-provenance": "framework-default" } },
      securitySchemes: {},
    },
  };
}
