/**
 * What the workbench has to know of each operation, from the document.
 */
import type { Node, Operation } from "../../../scripts/document.ts";

export interface Call {
  readonly path: string;
  readonly verb: string;
  /** The query without the signature, with every default written out. */
  readonly query: string;
  readonly mediaTypes: readonly string[];
  /** The document's example, as a client serialises it. */
  readonly body: string;
}

type Resolve = (node: Node) => Node;

/** The operations as calls. */
export function callsOf(operations: readonly Operation[], resolve: Resolve): Call[] {
  return operations.map(({ path, verb, node }) => {
    const content: Node = resolve(node["requestBody"] ?? {})["content"] ?? {};
    return {
      path,
      verb,
      query: queryOf(node, resolve),
      mediaTypes: Object.keys(content),
      body: firstExample(Object.values<Node>(content)[0], resolve),
    };
  });
}

/** The name of the query parameter that carries the signature. */
export function signatureParameterOf(document: Node): string {
  const schemes: Node[] = Object.values(document["components"]?.securitySchemes ?? {});
  return schemes.find((scheme) => scheme["x-signature"])?.["name"] ?? "Signature";
}

/** The value of a media type's first example, as text; empty where it has none. */
export function firstExample(media: Node | undefined, resolve: Resolve): string {
  const [example] = Object.values<Node>(media?.["examples"] ?? {});
  const value = example && resolve(example)["value"];
  if (value === undefined) return "";
  return typeof value === "string" ? value.trim() : JSON.stringify(value);
}

function queryOf(operation: Node, resolve: Resolve): string {
  const parameters: Node[] = (operation["parameters"] ?? []).map(resolve);
  const defaults = parameters
    .filter((parameter) => parameter["in"] === "query" && parameter["schema"]?.default !== undefined)
    .map((parameter) => [parameter["name"], String(parameter["schema"].default)]);
  return new URLSearchParams(defaults).toString();
}
