/**
 * The suite's own view of an operation: all that its checks are made from.
 */
import {
  type ResolvedBody,
  type ResolvedMediaType,
  type ResolvedOperation,
  type ResolvedResponse,
  type ResolvedSchema,
  reasonOf,
} from "@cbss/internal/document";
import { type CheckProvenance, checkProvenance } from "./check-provenance.ts";
import { fillPath, type QueryParameter, readQueryParameter } from "./query-parameter.ts";
import { type OperationRequest, readRequest } from "./read-request.ts";

type ByName<Value> = Readonly<Record<string, Value>>;

/** One operation. */
export interface Operation extends OperationRequest {
  readonly id: string;
  /** In upper case. */
  readonly method: string;
  /** With an example of each of its parameters in it. */
  readonly path: string;
  /** The verbs that the path takes, in upper case. */
  readonly methods: readonly string[];
  /** The media types of its answers, in the order of the document. */
  readonly answerTypes: readonly string[];
  /** How sure it is that answers are given in each media type, by the type. */
  readonly answerTypeProvenance: ByName<CheckProvenance>;
  /** Why they may not be, by the type; empty where nothing is said of it. */
  readonly answerReasons: ByName<string>;
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

function readAnswers({ responses }: ResolvedOperation) {
  const types = Object.values(responses).flatMap(({ content }) => Object.keys(content));
  // The first response that names a type: that of CBSS itself.
  const mediaTypes = Object.assign(
    {},
    ...Object.values(responses)
      .toReversed()
      .map(({ content }) => content),
  ) as ByName<ResolvedMediaType>;
  return {
    answerTypes: [...new Set(types)],
    answerTypeProvenance: mapValues(mediaTypes, (mediaType) => checkProvenance(mediaType["x-provenance"])),
    answerReasons: mapValues(mediaTypes, (mediaType) => reasonOf(mediaType["x-provenance"])),
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
