/**
 * The text of `src/generated/operations.ts`: the methods in the document's words, and the facts that they need.
 */
import { type ApiDocument, mergeSchema, type ResolvedSchema } from "@cbss/internal/document";
import { type EnvelopedOperation, envelopedOperation } from "./enveloped-operation.ts";
import { printMethod } from "./print-method.ts";

/** The text of the module, for the operations that have the envelope. */
export function operationsModule({ operations }: ApiDocument): string {
  const enveloped = operations.flatMap((operation) => envelopedOperation(operation) ?? []);
  const methods = enveloped.map(printMethod);
  const secrets = [...new Set(enveloped.flatMap(({ request }) => secretNames(request.content, "Content")))];
  const types = [...new Set(methods.flatMap(({ imports }) => imports))].sort();
  return `// Generated from @cbss/openapi by scripts/generate.ts. Do not edit: run \`pnpm generate\`.
import type {
  operations as Operations,
${types.map((type) => `  ${type},\n`).join("")}} from "@cbss/types";
import type { CallOptions } from "../call-options.ts";
import type { OperationFacts } from "../content.ts";

/** A method for each operation of the document that has the envelope. */
export interface CbssClient {
${methods.map(({ text }) => text).join("\n\n")}
}

/** The answer of an operation, whatever CBSS decided. */
export type Envelope<Id extends keyof CbssClient> =
  Operations[Id]["responses"][200]["content"]["application/json"];

/** The answer to a call that CBSS accepted. */
export type AcceptedEnvelope<Id extends keyof CbssClient> = Envelope<Id> & { IsSuccessful: true };

/** What each method has to know of its operation. */
export const operations: Readonly<Record<keyof CbssClient, OperationFacts>> = {
${enveloped.map(printFacts).join("\n")}
};

/** The names under which passwords stand in any request. */
export const secretNames: readonly string[] = ${JSON.stringify(secrets)};
`;
}

function printFacts({ operation, request, response }: EnvelopedOperation): string {
  const { types, properties, required } = mergeSchema(request.content);
  const members = Object.entries(properties);
  const text = members.filter(([name, schema]) => required.includes(name) && isText(schema));
  const defaults = members.filter(([, schema]) => schema.default !== undefined);
  const facts = {
    path: operation.path,
    formTypes: request.isContentRequired ? types : [...types, "undefined"],
    requiredText: text.map(([name]) => name),
    secret: [...new Set(secretNames(request.content, "Content"))],
    defaults: Object.fromEntries(defaults.map(([name, schema]) => [name, schema.default])),
    resultTypes: [
      ...mergeSchema(response.content).types,
      ...(response.isContentRequired ? [] : ["undefined"]),
    ],
  };
  const lines = Object.entries(facts).map(([name, value]) => `    ${name}: ${JSON.stringify(value)},`);
  return [`  ${operation.operationId}: {`, ...lines, "  },"].join("\n");
}

const isText = (schema: ResolvedSchema): boolean => String(mergeSchema(schema).types) === "string";

/** The names of the properties that hold passwords. A password in a list or in `oneOf` has the name of the property around it. */
function secretNames(schema: ResolvedSchema, name: string): string[] {
  const { format, properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = schema;
  const unnamed = [items, additionalProperties, ...allOf, ...anyOf, ...oneOf].filter(
    (part) => typeof part === "object",
  );
  return [
    ...(format === "password" ? [name] : []),
    ...unnamed.flatMap((part) => secretNames(part, name)),
    ...Object.entries(properties).flatMap(([own, part]) => secretNames(part, own)),
  ];
}
