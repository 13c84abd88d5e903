// What the document says of an answer's body, checked by Ajv.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { OpenApiDocument, Schema } from "../document/document.ts";

/** Says what is wrong with a value by a schema of the document; undefined where nothing is. */
export type SchemaProblem = (schema: Schema, value: unknown) => string | undefined;

const known = new WeakMap<OpenApiDocument, SchemaProblem>();

/** The check for one document; each schema is compiled once. */
export function schemaProblems(document: OpenApiDocument): SchemaProblem {
  const problem = known.get(document) ?? compile(document);
  known.set(document, problem);
  return problem;
}

function compile(document: OpenApiDocument): SchemaProblem {
  // The document is linted elsewhere; to compile the schema of schemas would take longer than all that is checked here.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, meta: false });
  ajv.addSchema({ $id: "document", components: document.components });
  const validators = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const key = JSON.stringify(schema);
    const validate = validators.get(key) ?? ajv.compile(inDocument(schema));
    validators.set(key, validate);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath.slice(1).replaceAll("/", ".") || "the body"} ${error?.message}`;
  };
}

function inDocument(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : { $ref: `document${schema.$ref}` };
}
