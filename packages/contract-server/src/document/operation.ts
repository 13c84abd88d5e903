/**
 * The suite's view of an operation: everything that its checks are made from.
 */
import { isDeepStrictEqual } from "node:util";
import {
  type Provenance,
  type ResolvedBody,
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
  /** The method, in upper case. */
  readonly method: string;
  /** The path, with an example value for each of its parameters. */
  readonly path: string;
  /** The verbs that the path supports, in upper case. */
  readonly methods: readonly string[];
  /** The media types of its responses, in the order of the document. */
  readonly answerTypes: readonly string[];
  /** How certain it is that the server responds in a media type, by type. */
  readonly answerTypeProvenance: ByName<CheckProvenance>;
  /** Why the server may not respond in a media type, by type; empty if the document gives no reason. */
  readonly answerReasons: ByName<string>;
  /** The schema of the response, by status, including `default`. */
  readonly answers: ByName<ResolvedSchema>;
  /** How certain the response is, by status, including `default`. */
  readonly answerProvenance: ByName<CheckProvenance>;
  /** Its query parameters, except the signature. */
  readonly parameters: readonly QueryParameter[];
  /** The values of the query parameters that an ordinary call sends, by name. */
  readonly query: ByName<string>;
}

/** Reads the operations that have a request body, in the order of the document. */
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
  return {
    answerTypes: [...new Set(types)],
    answerTypeProvenance: Object.fromEntries(
      types.map((type) => [type, checkProvenance(ofType(responses, type))]),
    ),
    answerReasons: Object.fromEntries(types.map((type) => [type, reasonOf(ofType(responses, type))])),
    answers: Object.fromEntries(
      Object.entries(responses).flatMap(([status, response]) =>
        schemaOfResponse(response).map((schema) => [status, schema]),
      ),
    ),
    answerProvenance: mapValues(responses, (response) => checkProvenance(response["x-provenance"])),
  };
}

// A media type's own provenance, which is less certain than its response's. The first response that lists the type counts.
function ofType(responses: ResolvedOperation["responses"], type: string): Provenance {
  const response = Object.values(responses).find(({ content }) => content[type] !== undefined);
  const mediaType = response?.content[type];
  const isInherited = isDeepStrictEqual(mediaType?.["x-provenance"], response?.["x-provenance"]);
  return mediaType === undefined || isInherited ? "documented" : mediaType["x-provenance"];
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
