// Validates the body of a response against the document, with Ajv.
import type { OpenApiDocument, ResolvedSchema } from "@cbss/internal/document";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** Describes how a value violates a schema of the document; undefined if it is valid. */
export type SchemaProblem = (schema: ResolvedSchema, value: unknown) => string | undefined;

const known = new WeakMap<OpenApiDocument, SchemaProblem>();

/** Makes the validation for one document; each schema is compiled once. */
export function schemaProblems(document: OpenApiDocument): SchemaProblem {
  const problem = known.get(document) ?? compile(document);
  known.set(document, problem);
  return problem;
}

function compile({ components }: OpenApiDocument): SchemaProblem {
  // The document is linted elsewhere. Compiling the meta-schema would take longer than all validation here.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, meta: false });
  ajv.addSchema({ $id: "document", components });
  const validators = new Map<ResolvedSchema | string, ValidateFunction>();
  return (schema, value) => {
    const { name } = schema["x-schema"] ?? {};
    const key = name ?? schema;
    const validate =
      validators.get(key) ??
      // A schema without a name gets the components beside it, so that its references resolve.
      ajv.compile(
        name === undefined ? { ...schema, components } : { $ref: `document#/components/schemas/${name}` },
      );
    validators.set(key, validate);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath.slice(1).replaceAll("/", ".") || "the body"} ${error?.message}`;
  };
}
