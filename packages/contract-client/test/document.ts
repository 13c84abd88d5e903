/**
 * The bundled document as the tests read it: its operations, its examples, and a validator for its schemas. Nothing here
 * names an operation.
 */
import openapi from "@cbss/openapi/openapi.json" with { type: "json" };

export type Json = Record<string, unknown>;

export interface MediaType {
  schema: Json;
  examples?: Record<string, Reference | Example>;
}

interface Example {
  value: unknown;
}

/** The envelope of a request. */
export interface Envelope {
  ClientCode: string;
  DateTime: string;
  Content: Json;
}

export interface Operation {
  operationId: string;
  path: string;
  parameters: Parameter[];
  requestContent: Record<string, MediaType>;
  /** The media types of each answer, by its status: "default" stands for any other. */
  responses: Record<string, Record<string, MediaType>>;
}

interface Parameter {
  name: string;
  in: string;
  schema: Json;
  examples?: Record<string, Reference | Example>;
}

interface Reference {
  $ref: string;
}

export const document = openapi as unknown as {
  paths: Record<string, { post: PathOperation }>;
  components: { schemas: Json; securitySchemes: Record<string, Json> };
};

interface PathOperation {
  operationId: string;
  parameters?: (Reference | Parameter)[];
  requestBody: { content: Record<string, MediaType> };
  responses: Record<string, Reference | { content: Record<string, MediaType> }>;
}

export const operations: Operation[] = Object.entries(document.paths).map(([path, { post }]) => ({
  operationId: post.operationId,
  path,
  parameters: (post.parameters ?? []).map(resolve),
  requestContent: post.requestBody.content,
  responses: Object.fromEntries(
    Object.entries(post.responses).map(([status, response]) => [status, resolve(response).content]),
  ),
}));

/** The values of the examples of a media type or a parameter, by name. */
export function examplesOf({ examples = {} }: Pick<MediaType, "examples">): [name: string, value: unknown][] {
  return Object.entries(examples).map(([name, example]) => [name, resolve(example).value]);
}

/** The document's own example of a request to an operation: the envelope. */
export function requestExample({ operationId, requestContent }: Operation): Envelope {
  const [example] = examplesOf(requestContent["application/json"] ?? {});
  if (!example) throw new Error(`${operationId} has no example of a request in JSON`);
  return example[1] as Envelope;
}

/** What a reference leads to, and anything else as it is. */
function resolve<T extends object>(value: Reference | T): T {
  if (!("$ref" in value)) return value;
  const names = value.$ref.replace("#/", "").split("/");
  return names.reduce((at: unknown, name) => (at as Json)[name], document) as T;
}
