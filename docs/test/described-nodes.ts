/**
 * Everything in an operation that a page describes: the operation, its parameters, bodies and responses, and every schema in them.
 */
import { dereference, type OpenApiDocument, type Schema } from "@cbss/internal/document";

/** A badge: a link to the legend. */
export const kinds: RegExp =
  /\[(documented|framework default|inferred|unknown|observed)\]\(\/look-up\/provenance\/#/;

export interface DescribedNode {
  readonly at: string;
  readonly node: { readonly description?: string };
}

export function describedNodes(document: OpenApiDocument, path: string, method: string): DescribedNode[] {
  const operation = document.paths[path]?.[method.toLowerCase() as "post"];
  if (!operation) throw new Error(`The document has no ${method} ${path}.`);
  const responses = Object.entries(operation.responses).map(
    ([status, response]) => [status, dereference(document, response)] as const,
  );
  const { requestBody: body } = operation;
  const bodies = [...(body ? [["request", body] as const] : []), ...responses];
  const schemas = bodies.flatMap(([at, { content = {} }]) =>
    Object.entries(content).flatMap(([type, { schema = {} }]) => schemasIn(schema, `${at} ${type}`)),
  );
  const parameters = (operation.parameters ?? []).map((node) => ({ at: `parameter ${node.name}`, node }));
  return [
    { at: "operation", node: operation },
    ...parameters,
    ...bodies.map(([at, node]) => ({ at, node })),
    ...schemas,
  ];
}

function schemasIn(schema: Schema, at: string): DescribedNode[] {
  const { properties = {}, items, additionalProperties: others, allOf = [], anyOf = [], oneOf = [] } = schema;
  const within: [string, Schema][] = [
    ...Object.entries(properties),
    ...(items ? [["[]", items] as [string, Schema]] : []),
    ...(typeof others === "object" ? [["{}", others] as [string, Schema]] : []),
    ...[...allOf, ...anyOf, ...oneOf].map((part, i): [string, Schema] => [`part ${i}`, part]),
  ];
  return [{ at, node: schema }, ...within.flatMap(([name, part]) => schemasIn(part, `${at} ${name}`))];
}
