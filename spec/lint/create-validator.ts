/**
 * JSON Schema as the document means it: OpenAPI 3.1 schemas are JSON Schema 2020-12, and their references lead to
 * `#/components/schemas/…`, so the components travel with each schema.
 */
import type { Oas3_1Components, Oas3Components } from "@redocly/openapi-core";
import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { SchemaOrRef } from "./reader-of.ts";

/** Throws a sentence where a value does not fit a schema. */
export type Validate = (schema: SchemaOrRef, value: unknown) => void;

/** Makes a validator that resolves references among the document's components. */
export function createValidator(components: Oas3Components | Oas3_1Components = {}): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  const schemas = closed(components.schemas);

  return (schema, value) => {
    const isValid = ajv.compile({ ...closed(schema), components: { schemas } });
    if (isValid(value)) return;
    const problems = isValid.errors?.map(problemIn).join(" and ");
    throw new Error(`expected a value that fits the schema, but ${problems}`);
  };
}

function problemIn({ instancePath, message, params }: ErrorObject): string {
  const { unevaluatedProperty: member } = params;
  return member ? `${instancePath}/${member} is not in it` : `${instancePath || "the value"} ${message}`;
}

/** An example with a member that the schema does not name is a slip, although JSON Schema allows it. */
function closed<T>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas ?? {}), (_key, schema) =>
    schema?.properties && schema.additionalProperties === undefined
      ? { ...schema, unevaluatedProperties: false }
      : schema,
  );
}
