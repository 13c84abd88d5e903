/**
 * Validates against the document's schemas. OpenAPI 3.1 schemas are JSON Schema 2020-12, and they refer to
 * `#/components/schemas/…`, so each schema is compiled as a part of the document.
 */
import type { Oas3_1Components, Oas3Components } from "@redocly/openapi-core";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { SchemaOrRef } from "./read.ts";

/** Throws an error with one sentence if a value does not fit a schema. */
export type Validate = (schema: SchemaOrRef, value: unknown) => void;

/** Makes a validator that resolves references to the document's components. */
export function createValidator(components: Oas3Components | Oas3_1Components = {}): Validate {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ components: { schemas: closed(components.schemas) } }, "document");
  const compiled = new Map<string, ValidateFunction>();

  return (schema, value) => {
    const isValid = compile(schema);
    if (isValid(value)) return;
    const problems = isValid.errors?.map(problemIn).join(" and ");
    throw new Error(`expected a value that fits the schema, but ${problems}`);
  };

  /** Compiles each schema once, and the components once for all. Otherwise the time would grow with the square of the number of examples. */
  function compile(schema: SchemaOrRef): ValidateFunction {
    const text = JSON.stringify(schema);
    const isValid = compiled.get(text) ?? ajv.compile(withinDocument(closed(schema)));
    compiled.set(text, isValid);
    return isValid;
  }
}

function withinDocument(schema: SchemaOrRef): object {
  return JSON.parse(JSON.stringify(schema), (key, value) => (key === "$ref" ? `document${value}` : value));
}

function problemIn({ instancePath, message, params }: ErrorObject): string {
  const { unevaluatedProperty: member } = params;
  return member ? `${instancePath}/${member} is not in it` : `${instancePath || "the value"} ${message}`;
}

/** Reports an example with a property that the schema does not name. JSON Schema allows it, but it is probably a mistake. */
function closed<T>(schemas: T): T {
  return JSON.parse(JSON.stringify(schemas ?? {}), (_key, schema) =>
    schema?.properties && schema.additionalProperties === undefined
      ? { ...schema, unevaluatedProperties: false }
      : schema,
  );
}
