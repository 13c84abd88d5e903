/**
 * Everything in the document that the sandbox needs, as the text of a TypeScript module: a table, so that no document
 * has to be read or parsed when the sandbox starts.
 */
import { printLiteral } from "./print-literal.ts";

interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  xml?: { name?: string };
}
interface Parameter {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
}
type Content = Record<string, { schema?: Schema }>;
interface Operation {
  operationId: string;
  security?: Record<string, unknown>[];
  parameters?: Parameter[];
  requestBody?: { content: Content };
  responses: Record<string, { content?: Content }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  security?: Record<string, unknown>[];
  components: {
    schemas: Record<string, Schema>;
    parameters: Record<string, Parameter>;
    securitySchemes: Record<string, { in: string; name: string }>;
  };
}
type Members = { [name: string]: "text" | "dateTime" | "any" | Members };

const VERBS = ["get", "put", "post", "delete", "patch"];

/** The text of `src/generated/operations.ts`. */
export function operationsTable(document: Document): string {
  const operations = Object.entries(document.paths).flatMap(([path, item]) =>
    VERBS.flatMap((verb) => (item[verb] ? [tableEntry(document, path, verb, item[verb])] : [])),
  );
  return `// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run \`pnpm generate\`.
import type { Operation } from "../operation.ts";

/** The names of the document's operations. */
export type OperationId = ${operations.map(({ operationId }) => JSON.stringify(operationId)).join(" | ")};

/** The Content of each operation's request, as it is after binding: what was not sent is null. */
export interface Forms {
${operations.map(({ operationId, request }) => `  ${operationId}: ${formType(request.members)};`).join("\n")}
}

/** The document's operations, with all that the sandbox needs to route, read and name them. */
export const operations: readonly Operation[] = ${printLiteral(operations)};
`;
}

function tableEntry(document: Document, path: string, verb: string, operation: Operation) {
  const request = find(document, Object.values(operation.requestBody?.content ?? {})[0]?.schema);
  const response = find(document, Object.values(operation.responses["200"]?.content ?? {})[0]?.schema);
  return {
    operationId: operation.operationId,
    method: verb.toUpperCase(),
    path,
    requiredQuery: requiredQuery(document, operation),
    request: { root: request.xml?.name ?? null, members: membersOf(document, request) },
    responseRoot: response.xml?.name ?? null,
  };
}

function requiredQuery({ components, security }: Document, operation: Operation): string[] {
  const schemes = (operation.security ?? security ?? []).flatMap((requirement) => Object.keys(requirement));
  const parameters = (operation.parameters ?? []).map(
    (parameter) => components.parameters[parameter.$ref?.split("/").at(-1) ?? ""] ?? parameter,
  );
  return [
    ...schemes.map((name) => components.securitySchemes[name]).filter((scheme) => scheme?.in === "query"),
    ...parameters.filter((parameter) => parameter.in === "query" && parameter.required === true),
  ].flatMap((named) => (named ? [named.name] : []));
}

function membersOf(document: Document, schema: Schema): Members {
  const kind = (member: Schema): Members[string] => {
    const { type, properties } = find(document, member);
    if (properties !== undefined) return membersOf(document, { properties });
    return member.$ref?.endsWith("/DateTime") ? "dateTime" : type === "string" ? "text" : "any";
  };
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([name, member]) => [name, kind(member)]),
  );
}

function find(document: Document, schema: Schema = {}): Schema {
  return document.components.schemas[schema.$ref?.split("/").at(-1) ?? ""] ?? schema;
}

function formType(members: Members): string {
  const { Content: content } = members;
  if (typeof content !== "object") return "Record<string, never>";
  const fields = Object.entries(content).map(
    ([name, kind]) => `${name}: ${kind === "text" ? "string | null" : "unknown"}`,
  );
  return `{ ${fields.join("; ")} }`;
}
