/**
 * Resolves an operation with everything that belongs to it: https://spec.openapis.org/oas/v3.1.1.html#operation-object
 */
import type { OperationObject, Parameter, PathItem, RequestBody } from "./openapi.ts";
import type { Provenance } from "./provenance.ts";
import { dereference } from "./reference.ts";
import { type Resolver, resolveContent, resolveExamples } from "./resolve-content.ts";
import { mapValues } from "./resolve-schema.ts";
import type { ResolvedBody, ResolvedOperation, ResolvedParameter } from "./resolved.ts";
import type { SecurityScheme } from "./security-scheme.ts";

const VERBS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

/** Resolves the operations of a path. */
export function resolvePathItem(
  resolver: Resolver,
  path: string,
  item: PathItem,
  around: Provenance,
): ResolvedOperation[] {
  const verbs = VERBS.filter((verb) => item[verb] !== undefined);
  const methods = verbs.map((verb) => verb.toUpperCase());
  return verbs.map((verb) => ({
    path,
    method: verb.toUpperCase(),
    methods,
    ...resolveOperation(resolver, item[verb] as OperationObject, item.parameters ?? [], around),
  }));
}

function resolveOperation(
  resolver: Resolver,
  object: OperationObject,
  ofPath: readonly Parameter[],
  around: Provenance,
): Omit<ResolvedOperation, "path" | "method" | "methods"> {
  const { "x-provenance": here = around, parameters = [], requestBody, responses, ...rest } = object;
  return {
    ...rest,
    "x-provenance": here,
    tags: object.tags ?? [],
    security: securityOf(resolver, object),
    parameters: lastOfEach([...ofPath, ...parameters].map((one) => resolveParameter(resolver, one, here))),
    ...(requestBody && { requestBody: resolveBody(resolver, requestBody, here) }),
    responses: mapValues(responses, (one) => resolver.response(one, here)),
    "x-codeSamples": object["x-codeSamples"] ?? [],
  };
}

function securityOf(
  { document }: Resolver,
  { security = document.security ?? [] }: OperationObject,
): SecurityScheme[] {
  const names = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  return [...names].flatMap((name) => document.components.securitySchemes[name] ?? []);
}

// A parameter of the operation overrides one of the path: https://spec.openapis.org/oas/v3.1.1.html#operation-object
function lastOfEach(parameters: readonly ResolvedParameter[]): ResolvedParameter[] {
  return [...new Map(parameters.map((one) => [`${one.in} ${one.name}`, one])).values()];
}

function resolveParameter(resolver: Resolver, use: Parameter, around: Provenance): ResolvedParameter {
  const own = dereference(resolver.document, use);
  const here = own["x-provenance"] ?? around;
  return {
    ...own,
    "x-provenance": here,
    schema: resolver.schema(own.schema ?? {}, here),
    examples: resolveExamples(resolver, own.examples),
  };
}

function resolveBody(resolver: Resolver, use: RequestBody, around: Provenance): ResolvedBody {
  const own = dereference(resolver.document, use);
  const here = own["x-provenance"] ?? around;
  return { ...own, "x-provenance": here, content: resolveContent(resolver, own.content, here) };
}
