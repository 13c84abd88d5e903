/**
 * The one reader of the document: everything that is generated, checked or shown is made from what it gives.
 */
import type {
  MediaType,
  OpenApiDocument,
  OperationObject,
  Parameter,
  PathItem,
  Response,
  Schema,
  SecurityScheme,
} from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { dereference, nameOf } from "./reference.ts";
import { mapValues, resolveSchema } from "./resolve-schema.ts";
import type {
  ResolvedMediaType,
  ResolvedOperation,
  ResolvedParameter,
  ResolvedResponse,
  ResolvedSchema,
} from "./resolved.ts";

/** A document, read. */
export interface ApiDocument {
  /** The document as it was given. */
  readonly document: OpenApiDocument;
  /** In the order of the document. */
  readonly operations: readonly ResolvedOperation[];
  /** The operation of an id; undefined where the document has none. */
  operation(operationId: string): ResolvedOperation | undefined;
  /** The named schemas, each by itself. */
  readonly schemas: Readonly<Record<string, ResolvedSchema>>;
}

const VERBS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** What has no provenance, not even from around it, is documented: our lint lets no such fact pass. */
const OUTERMOST: Provenance = "documented";

/** Reads a bundled document: its operations, with references resolved and provenance written out on every fact. */
export function readDocument(document: OpenApiDocument): ApiDocument {
  const resolver = createResolver(document);
  const operations = Object.entries(document.paths).flatMap(([path, item]) => resolver.pathItem(path, item));
  const byId = new Map(operations.map((operation) => [operation.operationId, operation]));
  return {
    document,
    operations,
    operation: (operationId) => byId.get(operationId),
    get schemas() {
      return mapValues(document.components.schemas, (schema) => resolveSchema(document, schema, OUTERMOST));
    },
  };
}

function createResolver(document: OpenApiDocument) {
  const schema = rememberBySource((use: Schema, around) => resolveSchema(document, use, around));
  // Shared answers say themselves how sure they are, and are the same object in every operation.
  const sharedResponse = rememberBySource(response);
  return { pathItem };

  function pathItem(path: string, item: PathItem): ResolvedOperation[] {
    const verbs = VERBS.filter((verb) => item[verb] !== undefined);
    const methods = verbs.map((verb) => verb.toUpperCase());
    return verbs.map((verb) => ({
      path,
      method: verb.toUpperCase(),
      methods,
      ...operation(item[verb] as OperationObject, item.parameters),
    }));
  }

  function operation(object: OperationObject, ofPath: readonly Parameter[] = []) {
    const { "x-provenance": here = OUTERMOST, parameters = [], requestBody, responses, ...rest } = object;
    const body = requestBody && dereference(document, requestBody);
    const ofBody = body?.["x-provenance"] ?? here;
    return {
      ...rest,
      "x-provenance": here,
      tags: object.tags ?? [],
      security: securityOf(object),
      parameters: [...ofPath, ...parameters].map((one) => parameter(one, here)),
      ...(body && {
        requestBody: { ...body, "x-provenance": ofBody, content: content(body.content, ofBody) },
      }),
      responses: mapValues(responses, (one) => sharedResponse(one, here)),
      "x-codeSamples": object["x-codeSamples"] ?? [],
    };
  }

  function securityOf({ security = document.security ?? [] }: OperationObject): SecurityScheme[] {
    const names = new Set(security.flatMap((requirement) => Object.keys(requirement)));
    return [...names].flatMap((name) => document.components.securitySchemes[name] ?? []);
  }

  function parameter(reference: Parameter, around: Provenance): ResolvedParameter {
    const own = dereference(document, reference);
    const here = own["x-provenance"] ?? around;
    return {
      ...own,
      "x-provenance": here,
      schema: schema(own.schema ?? {}, here),
      examples: examples(own.examples),
    };
  }

  function response(reference: Response, around: Provenance): ResolvedResponse {
    const own = dereference(document, reference);
    const here = own["x-provenance"] ?? around;
    return {
      ...own,
      "x-provenance": here,
      ...(reference.$ref !== undefined && { "x-name": nameOf(reference.$ref) }),
      headers: mapValues(own.headers ?? {}, (header) => {
        const { "x-provenance": stated = here, ...rest } = dereference(document, header);
        return { ...rest, "x-provenance": stated, schema: schema(rest.schema ?? {}, stated) };
      }),
      content: content(own.content, here),
    };
  }

  function content(
    types: Readonly<Record<string, MediaType>> = {},
    around: Provenance,
  ): Record<string, ResolvedMediaType> {
    return mapValues(types, (own) => {
      const here = own["x-provenance"] ?? around;
      return {
        "x-provenance": here,
        schema: schema(own.schema ?? {}, here),
        examples: examples(own.examples),
        encoding: mapValues(own.encoding ?? {}, (one) => ({ "x-provenance": here, ...one })),
      };
    });
  }

  function examples(byName: MediaType["examples"] = {}) {
    return mapValues(byName, (example) => dereference(document, example));
  }
}

/** Makes each result once, by what it is made from: references lead to the same schema or answer from every operation. */
function rememberBySource<Source extends { readonly $ref?: string }, Result>(
  make: (source: Source, around: Provenance) => Result,
): (source: Source, around: Provenance) => Result {
  const known = new Map<string, Result>();
  return (source, around) => {
    const { $ref, ...beside } = source;
    if ($ref === undefined) return make(source, around);
    const key = JSON.stringify([$ref, beside, around]);
    if (!known.has(key)) known.set(key, make(source, around));
    return known.get(key) as Result;
  };
}
