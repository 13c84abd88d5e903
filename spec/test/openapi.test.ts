/** The published bundle: `dist/`, written by `../scripts/build.ts`. */
import { readFileSync } from "node:fs";
import { isRef } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Dereference, Schema, SchemaOrRef } from "../lint/read.ts";
import { readerOf } from "../lint/reader-of.ts";

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const bundle: Bundle = JSON.parse(read("dist/openapi.json"));
const operations = Object.values(bundle.paths).map(({ post }) => post);

test("the document has the version of its package", () => {
  const { version } = JSON.parse(read("package.json"));

  expect(bundle.info.version).toBe(version);
});

test("the bundle has the same content in YAML and in JSON", () => {
  expect(parse(read("dist/openapi.yaml"))).toEqual(bundle);
});

test("the bundle refers to no other file", () => {
  const targets = [...read("dist/openapi.json").matchAll(/"(?:\$ref|externalValue)": "([^"]*)"/g)].map(
    ([, target]) => target,
  );

  expect(targets).toContain("#/components/schemas/StartEmailAddressChangeRequest");
  expect(targets.filter((target) => !target?.startsWith("#/components/"))).toEqual([]);
});

test("there are two operations, and both start a change", () => {
  expect(operations.map(({ operationId }) => operationId)).toEqual([
    "startEmailAddressChange",
    "startMobilePhoneNumberChange",
  ]);
});

test.each(["application/json", "text/json", "text/html"])(
  "the requests in %s are from the demo client, for Mei, on 18 November 2024",
  (mediaType) => {
    const requests = operations.map((operation) => requestOf(operation, mediaType));

    expect(requests).toEqual([
      {
        ClientCode: "SANDBOX",
        DateTime: "2024-11-18T03:26:29.298Z",
        Content: { Identity: null, Password: "sandbox-password", NewEmailAddress: "mei@example.com" },
      },
      {
        ClientCode: "SANDBOX",
        DateTime: "2024-11-18T04:48:02.746Z",
        Content: { Identity: null, Password: "sandbox-password", NewMobilePhoneNumber: "+447700900123" },
      },
    ]);
  },
);

test.each(["application/xml", "text/xml"])(
  "the requests in %s have the same content as those in JSON",
  (mediaType) => {
    const requests = operations.map((operation) => requestOf(operation, mediaType));

    expect(requests).toStrictEqual(operations.map((operation) => requestOf(operation, "application/json")));
  },
);

test("the requests as forms have the same content as those in JSON, except Identity, because a form cannot contain null", () => {
  const requests = operations.map((operation) => requestOf(operation, "application/x-www-form-urlencoded"));

  expect(requests).toStrictEqual(
    operations.map((operation) => {
      const { Content, ...envelope } = requestOf(operation, "application/json") as { Content: object };
      const { Identity: _null, ...form } = Content as { Identity: null };
      return { ...envelope, Content: form };
    }),
  );
});

interface Bundle {
  info: { version: string };
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Schema>; examples: Record<string, { value: unknown }> };
}

interface Operation {
  operationId: string;
  requestBody: {
    content: Record<string, { schema: SchemaOrRef; examples: { request: { value: unknown } } }>;
  };
}

/** The value of the example named `request`, in any format. */
function requestOf({ requestBody: { content } }: Operation, mediaType: string): unknown {
  const { schema, examples } = content[mediaType] ?? expect.unreachable();
  const { value } = isRef(examples.request)
    ? (bundle.components.examples[nameIn(examples.request.$ref)] ?? expect.unreachable())
    : examples.request;

  const { read: readText, isText } = readerOf(mediaType);
  return isText ? readText(value as string, schema, dereference) : value;
}

const dereference: Dereference = (schema) =>
  isRef(schema) ? (bundle.components.schemas[nameIn(schema.$ref)] ?? {}) : schema;

const nameIn = (reference: string): string => reference.split("/").at(-1) ?? "";
