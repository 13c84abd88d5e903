import { expect, test } from "vitest";
import { mergeSchema } from "./merge-schema.ts";
import type { ResolvedSchema } from "./resolved.ts";

const schema = (keywords: object): ResolvedSchema => ({ "x-provenance": "documented", ...keywords });

test.each([
  ["one type", { type: "string" }, ["string"]],
  ["an integer, which is a number", { type: "integer" }, ["number"]],
  ["several types, in a fixed order", { type: ["null", "object"] }, ["object", "null"]],
  ["no type, so any", {}, ["object", "array", "string", "number", "boolean", "null"]],
  ["the values of an enumeration", { enum: ["a", null, 1] }, ["string", "number", "null"]],
  ["values that all parts allow", { type: ["object", "null"], allOf: [{ type: "object" }] }, ["object"]],
  ["values that any part allows", { anyOf: [{ type: "array" }, { type: "null" }] }, ["array", "null"]],
  ["values that one part allows", { oneOf: [{ type: "integer" }, { type: "string" }] }, ["string", "number"]],
])("the types of a schema are those of %s", (_, keywords, types) => {
  expect(mergeSchema(schema(keywords)).types).toEqual(types);
});

test("the properties of a composed schema are those of all its parts, at any depth", () => {
  const name = schema({ type: "string" });
  const age = schema({ type: "integer" });
  const inner = schema({ properties: { Age: age }, required: ["Age"] });

  const merged = mergeSchema(
    schema({
      properties: { Name: name },
      required: ["Name", "Age"],
      allOf: [schema({ allOf: [inner] })],
    }),
  );

  expect(merged.properties).toEqual({ Name: name, Age: age });
  expect(merged.required).toEqual(["Name", "Age"]);
});

test("a property that two parts describe has both descriptions", () => {
  const text = schema({ type: "string" });
  const merged = mergeSchema(
    schema({
      properties: { Name: text },
      allOf: [schema({ properties: { Name: schema({ format: "password" }) } })],
    }),
  );

  expect(merged.properties["Name"]).toMatchObject({ format: "password", allOf: [text] });
});
