// What the document says of an answer's body, checked by Ajv.
import type { OpenApiDocument, ResolvedSchema } from "@cbss/internal/document";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";

/** Says what is wrong with a value by a schema of the document; undefined where nothing is. */
export type SchemaProblem = (schema: ResolvedSchema, value: unknown) => string | undefined;

const known = new WeakMap<OpenApiDocument, SchemaProblem>();

/** The check for one document; each schema is compiled once. */
export function schemaProblems(document: OpenApiDocument): SchemaProblem {
  const problem = known.get(document) ?? compile(document);
  known.set(document, problem);
  return problem;
}

function compile({ components }: OpenApiDocument): SchemaProblem {
  // The document is linted elsewhere; to compile the schema of schemas would take longer than all that is checked here.
  const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: false, meta: false });
  ajv.addSchema({ $id: "document", components });
  const validators = new Map<ResolvedSchema | string, ValidateFunction>();
  return (schema, value) => {
    const { name } = schema["x-schema"] ?? {};
    const key = name ?? schema;
    const validate =
      validators.get(key) ??
      // What a schema without a name refers to is found beside it.
      ajv.compile(
        name === undefined ? { ...schema, components } : { $ref: `document#/components/schemas/${name}` },
      );
    validators.set(key, validate);
    if (validate(value)) return undefined;
    const [error] = validate.errors ?? [];
    return `${error?.instancePath.slice(1).replaceAll("/", ".") || "the body"} ${error?.message}`;
  };
}
