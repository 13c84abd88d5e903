// The operations of the document, each with all that its checks are made from.
import type { CheckProvenance } from "../report/report.ts";
import {
  dereference,
  type MediaType,
  type OpenApiDocument,
  type OperationObject,
  type Response,
  type Schema,
} from "./document.ts";
import { provenanceOf } from "./provenance.ts";
import { type QueryParameter, readParameters } from "./query-parameter.ts";

/** One operation, with its references resolved. */
export interface Operation {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  readonly path: string;
  /** The verbs that the path takes, in upper case. */
  readonly methods: readonly string[];
  /** The media types of its request, in the order of the document. */
  readonly requestTypes: readonly string[];
  /** How sure it is that a request of each media type is read, by the type. */
  readonly requestProvenance: Readonly<Record<string, CheckProvenance>>;
  /** The media types of its answers, in the order of the document. */
  readonly answerTypes: readonly string[];
  readonly request: Schema;
  /** The Content of its request. */
  readonly form: Schema;
  /** The members of its Content that are a password. */
  readonly passwords: readonly string[];
  /** The Content of the example that the document gives of a request. */
  readonly exampleContent: Readonly<Record<string, unknown>>;
  /** The schema of the answer under each status, by status, `default` included. */
  readonly answers: Readonly<Record<string, Schema>>;
  /** How sure the answer under each status is, by status, `default` included. */
  readonly answerProvenance: Readonly<Record<string, CheckProvenance>>;
  /** Its query parameters besides the signature. */
  readonly parameters: readonly QueryParameter[];
  /** The default of each of them that has one, as it is sent by a caller who leaves nothing to chance. */
  readonly defaults: Readonly<Record<string, string>>;
}

const METHODS = ["get", "put", "post", "delete", "patch"];

/** The operations of a document, in its order. */
export function readOperations(document: OpenApiDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) => {
    const methods = METHODS.filter((method) => item[method] !== undefined);
    return methods.flatMap((method) => {
      const operation = item[method];
      if (operation?.requestBody === undefined) return [];
      const route = {
        path,
        method: method.toUpperCase(),
        methods: methods.map((name) => name.toUpperCase()),
      };
      return [{ ...route, ...readOperation(document, operation) }];
    });
  });
}

/** The operation of an id; every call and every answer asks for one, so each list is made an index of once. */
export function operationOf(operations: readonly Operation[], id: string | null): Operation | undefined {
  const byId = indexes.get(operations) ?? new Map(operations.map((operation) => [operation.id, operation]));
  indexes.set(operations, byId);
  return byId.get(id ?? "");
}

const indexes = new WeakMap<readonly Operation[], ReadonlyMap<string, Operation>>();

type Route = "path" | "method" | "methods";

function readOperation(document: OpenApiDocument, operation: OperationObject): Omit<Operation, Route> {
  const content = operation.requestBody?.content ?? {};
  const request = dereference(document, Object.values(content)[0]?.schema ?? {});
  const form = dereference(document, request.properties?.["Content"] ?? {});
  const provenance = operation["x-provenance"];
  const parameters = readParameters(document, operation);
  return {
    id: operation.operationId,
    requestTypes: Object.keys(content),
    requestProvenance: mapValues(content, (mediaType, name) =>
      provenanceOf(name.endsWith("/xml") ? request.xml?.["x-provenance"] : encodingOf(mediaType), provenance),
    ),
    request,
    form,
    passwords: Object.keys(form.properties ?? {}).filter((name) => isPassword(name, form.properties?.[name])),
    exampleContent: exampleContent(document, content),
    ...readAnswers(document, operation),
    parameters,
    defaults: Object.fromEntries(
      parameters.flatMap(({ name, default: value }) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

function isPassword(name: string, { format }: Schema = {}): boolean {
  return format === "password" || name === "Password";
}

function readAnswers(document: OpenApiDocument, operation: OperationObject) {
  const responses = mapValues(operation.responses, (response) => dereference(document, response));
  const contents = Object.values(responses).map(({ content }) => content ?? {});
  const schemas = mapValues(responses, schemaOfResponse);
  return {
    answerTypes: [...new Set(contents.flatMap((content) => Object.keys(content)))],
    answers: Object.fromEntries(Object.entries(schemas).filter(hasSchema)),
    answerProvenance: mapValues(responses, (response) =>
      provenanceOf(response["x-provenance"], operation["x-provenance"]),
    ),
  };
}

function schemaOfResponse({ content = {} }: Response): Schema | undefined {
  return Object.values(content)[0]?.schema;
}

function hasSchema(entry: [string, Schema | undefined]): entry is [string, Schema] {
  return entry[1] !== undefined;
}

function encodingOf({ encoding }: MediaType): unknown {
  return encoding?.["Content"]?.["x-provenance"];
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}

function exampleContent(
  document: OpenApiDocument,
  content: Readonly<Record<string, MediaType>>,
): Readonly<Record<string, unknown>> {
  const [example] = Object.values(content["application/json"]?.examples ?? {});
  const value = example && (dereference(document, example).value as { Content?: Record<string, unknown> });
  return value?.Content ?? {};
}
