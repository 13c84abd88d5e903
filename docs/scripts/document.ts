/**
 * The bundled document, and how the reference names its pages.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A JSON object of the document. Its shape is checked by the lint rules of spec/, not here. */
// biome-ignore lint/suspicious/noExplicitAny: a generator walks the document by the names that OpenAPI gives.
export type Node = Record<string, any>;

/** The document, with every example inside. */
export const document: Node = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@cbss/openapi/openapi.json")), "utf8"),
);

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

/** What a reference within the document points to, or the node itself. */
export function resolve(node: Node): Node {
  if (typeof node["$ref"] !== "string") return node;
  const keys = node["$ref"].slice(2).split("/");
  return keys.reduce(
    (found, key) => found[key.replaceAll("~1", "/").replaceAll("~0", "~")],
    document as Node,
  );
}
