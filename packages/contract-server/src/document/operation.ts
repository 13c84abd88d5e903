/**
 * The suite's own view of an operation: all that its checks are made from.
 */
import type {
  ResolvedBody,
  ResolvedMediaType,
  ResolvedOperation,
  ResolvedResponse,
  ResolvedSchema,
} from "@cbss/internal/document";
import { type CheckProvenance, checkProvenance } from "./check-provenance.ts";
import { fillPath, type QueryParameter, readQueryParameter } from "./query-parameter.ts";

type ByName<Value> = Readonly<Record<string, Value>>;

/** One operation. */
export interface Operation {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** With an example of each of its parameters in it. */
  readonly path: string;
  /** The verbs that the path takes, in upper case. */
  readonly methods: readonly string[];
  /** The media types of its request, in the order of the document. */
  readonly requestTypes: readonly string[];
  /** How sure it is that a request of each media type is read, by the type. */
  readonly requestProvenance: ByName<CheckProvenance>;
  /** The media types of its answers, in the order of the document. */
  readonly answerTypes: readonly string[];
  readonly request: ResolvedSchema;
  /** The fields of its Content, by name; none where the Content is a list or a value. */
  readonly fields: ByName<ResolvedSchema>;
  /** The fields that are a password. */
  readonly passwords: readonly string[];
  /** The fields that say what a change asks for: not the password, and nothing that has a default. */
  readonly newFields: readonly string[];
  /** Whether a request without Content is invalid, so that a correct server refuses it however it is signed. */
  readonly refusesNoContent: boolean;
  /** The Content of the example that the document gives of a request. */
  readonly exampleContent: unknown;
  /** The schema of the answer under each status, by status, `default` included. */
  readonly answers: ByName<ResolvedSchema>;
  /** How sure the answer under each status is, by status, `default` included. */
  readonly answerProvenance: ByName<CheckProvenance>;
  /** Its query parameters besides the signature. */
  readonly parameters: readonly QueryParameter[];
  /** What of them is sent by a caller who leaves nothing to chance, by name. */
  readonly query: ByName<string>;
}

/** The operations that take a body, in the order of the document. */
export function readOperations(operations: readonly ResolvedOperation[]): Operation[] {
  return operations.flatMap((operation) => {
    const { requestBody } = operation;
    return requestBody === undefined ? [] : [readOperation(operation, requestBody)];
  });
}

function readOperation(operation: ResolvedOperation, { content }: ResolvedBody): Operation {
  const { operationId: id, method, methods, parameters } = operation;
  const queryParameters = parameters.filter((parameter) => parameter.in === "query").map(readQueryParameter);
  return {
    id,
    method,
    methods,
    path: fillPath(operation.path, parameters),
    ...readRequest(content),
    ...readAnswers(operation),
    parameters: queryParameters,
    query: Object.fromEntries(
      queryParameters.flatMap(({ name, sent }) => (sent === undefined ? [] : [[name, sent]])),
    ),
  };
}

function readRequest(content: ByName<ResolvedMediaType>) {
  const request = Object.values(content)[0]?.schema ?? NO_SCHEMA;
  const form = fieldsOf(request)["Content"];
  const fields = form === undefined ? {} : fieldsOf(form);
  const passwords = Object.keys(fields).filter((name) => isPassword(name, fields[name]));
  const isNew = (name: string) => !passwords.includes(name) && fields[name]?.default === undefined;
  return {
    requestTypes: Object.keys(content),
    requestProvenance: mapValues(content, (mediaType, name) =>
      checkProvenance(
        (name.endsWith("/xml") ? request.xml : mediaType.encoding["Content"])?.["x-provenance"] ??
          mediaType["x-provenance"],
      ),
    ),
    request,
    fields,
    passwords,
    newFields: Object.keys(fields).filter(isNew),
    refusesNoContent: isRequired(request, "Content") && form !== undefined && !mayBeNull(form),
    exampleContent: exampleContent(content),
  };
}

const NO_SCHEMA: ResolvedSchema = { "x-provenance": "documented" };

/** The properties of a schema, also where it is composed; of alternatives, those of the first. */
function fieldsOf({ properties, allOf = [], oneOf, anyOf }: ResolvedSchema): ByName<ResolvedSchema> {
  const parts = [...allOf, ...(oneOf ?? anyOf ?? []).slice(0, 1)];
  return Object.assign({}, ...parts.map(fieldsOf), properties);
}

function isRequired({ required = [], allOf = [] }: ResolvedSchema, name: string): boolean {
  return required.includes(name) || allOf.some((part) => isRequired(part, name));
}

// What does not say its type may be anything.
function mayBeNull({ type, allOf, oneOf, anyOf }: ResolvedSchema): boolean {
  if (type !== undefined) return [type].flat().includes("null");
  return allOf?.every(mayBeNull) ?? (oneOf ?? anyOf)?.some(mayBeNull) ?? true;
}

function isPassword(name: string, { format }: Partial<ResolvedSchema> = {}): boolean {
  return format === "password" || name === "Password";
}

function readAnswers({ responses }: ResolvedOperation) {
  const types = Object.values(responses).flatMap(({ content }) => Object.keys(content));
  return {
    answerTypes: [...new Set(types)],
    answers: Object.fromEntries(
      Object.entries(responses).flatMap(([status, response]) =>
        schemaOfResponse(response).map((schema) => [status, schema]),
      ),
    ),
    answerProvenance: mapValues(responses, (response) => checkProvenance(response["x-provenance"])),
  };
}

function schemaOfResponse({ content }: ResolvedResponse): ResolvedSchema[] {
  return Object.values(content)
    .slice(0, 1)
    .map(({ schema }) => schema);
}

function mapValues<From, To>(
  record: ByName<From>,
  map: (value: From, name: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value, name)]));
}

function exampleContent(content: ByName<ResolvedMediaType>): unknown {
  const [example] = Object.values(content["application/json"]?.examples ?? {});
  return (example?.value as { Content?: unknown } | undefined)?.Content;
}
