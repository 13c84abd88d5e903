/**
 * Writes everything that the sandbox needs from the document as plain data into a TypeScript module, so that the sandbox
 * starts without reading or parsing a document.
 */
import {
  mergeSchema,
  type OpenApiDocument,
  type ResolvedOperation,
  type ResolvedSchema,
  readDocument,
} from "@cbss/internal/document";
import type { Members, Operation } from "../src/web-api/operations.ts";

/** The text of `src/generated/operations.ts`. */
export function operationsTable(document: OpenApiDocument): string {
  const table = readDocument(document).operations.map(toOperation);
  const names = table.map(({ operationId }) => JSON.stringify(operationId));
  return `// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run \`pnpm generate\`.

/** The name of an operation in the document. Any other name is allowed too, since a newer document may have more operations. */
export type OperationId = ${[...names, "(string & {})"].join(" | ")};

/** The document's operations, with everything that the sandbox needs to route, read and name them. */
export const operations = ${JSON.stringify(table, undefined, 2)} as const;
`;
}

function toOperation(operation: ResolvedOperation): Operation {
  const { operationId, method, path, security, parameters, requestBody, responses } = operation;
  const request = firstSchema(requestBody);
  const success = Object.keys(responses).find((status) => status.startsWith("2"));
  const response = firstSchema(responses[success ?? "default"]);
  const required = [...security, ...parameters.filter((parameter) => parameter.required)];
  return {
    operationId,
    method,
    path,
    requiredQuery: required.filter((named) => named.in === "query").map(({ name }) => name),
    request: { root: request?.xml?.name ?? null, members: request ? membersOf(request) : {} },
    responseRoot: response?.xml?.name ?? null,
  };
}

// All media types of a body have the same content in several formats.
function firstSchema(body?: {
  readonly content: Readonly<Record<string, { readonly schema: ResolvedSchema }>>;
}): ResolvedSchema | undefined {
  return Object.values(body?.content ?? {})[0]?.schema;
}

function membersOf(schema: ResolvedSchema): Members {
  const { properties } = mergeSchema(schema);
  return Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, kindOf(member)]));
}

function kindOf(schema: ResolvedSchema): Members[string] {
  const { types, properties } = mergeSchema(schema);
  if (Object.keys(properties).length > 0) return membersOf(schema);
  if (schema["x-schema"]?.name === "DateTime") return "dateTime";
  return types.every((type) => type === "string" || type === "null") ? "text" : "any";
}
