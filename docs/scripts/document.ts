/**
 * The bundled document, and how the reference names its pages.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A JSON object of the document. Its shape is checked by the lint rules of spec/, not here. */
// biome-ignore lint/suspicious/noExplicitAny: a generator walks the document by the names that OpenAPI gives.
export type Node = Record<string, any>;

/** The bundled document as JSON, from DOCS_DOCUMENT where another than ours is shown; it stands beside as `.yaml`. */
export const documentFile: string =
  process.env["DOCS_DOCUMENT"] ?? fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json"));

/** The document, with every example inside. */
export const document: Node = JSON.parse(readFileSync(documentFile, "utf8"));

/** Where starlight-openapi puts the pages. */
export const referenceSlug = "look-up/reference";

export interface Operation {
  readonly operationId: string;
  readonly path: string;
  readonly verb: string;
  readonly node: Node;
  readonly slug: string;
}

const verbs = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations in the order of the document. */
export const operations: readonly Operation[] = Object.entries<Node>(document["paths"]).flatMap(
  ([path, item]) =>
    verbs
      .filter((verb) => verb in item)
      .map((verb) => ({
        operationId: item[verb].operationId,
        path,
        verb,
        node: item[verb],
        slug: `${referenceSlug}/operations/${item[verb].operationId.toLowerCase()}`,
      })),
);

/** As many of them as every page can list: with all of many, the site would grow with the square of their number. */
export const listedOperations: readonly Operation[] = operations.slice(0, 20);

const positions = new Map(operations.map(({ slug }, position) => [slug, position]));

/** The operation that a page of the reference is about. */
export function operationAt(slug: string): Operation | undefined {
  return operations[positions.get(slug) ?? -1];
}

/** An operation between the one before it and the one after it. */
export function withNeighbours({ slug }: Operation): readonly Operation[] {
  const position = positions.get(slug) ?? 0;
  return operations.slice(Math.max(position - 1, 0), position + 2);
}

/** What a reference within the document points to, or the node itself. */
export function resolve(node: Node): Node {
  return resolveIn(document, node);
}

/** The same within another document, such as the decorated one. */
export function resolveIn(root: Node, node: Node): Node {
  if (typeof node["$ref"] !== "string") return node;
  const keys = node["$ref"].slice(2).split("/");
  return keys.reduce((found, key) => found[key.replaceAll("~1", "/").replaceAll("~0", "~")], root);
}
