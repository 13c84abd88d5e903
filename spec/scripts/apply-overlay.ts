// Applies an OpenAPI Overlay 1.0.0 (https://spec.openapis.org/overlay/v1.0.0) to the text of a document. Comments, order and style
// do not change. It supports only the JSONPath that the contract suite writes: the keys that lead to an object.
import { type Document, isMap, type Node, parse, parseDocument, Scalar, visit } from "yaml";

interface Overlay {
  readonly overlay?: unknown;
  readonly actions?: readonly { readonly target?: unknown; readonly update?: unknown }[];
}

/**
 * The text of the document with the overlay applied.
 *
 * @throws {TypeError} States in one sentence why the overlay cannot be applied.
 */
export function applyOverlay(document: string, overlay: string): string {
  const { overlay: version, actions } = parse(overlay) as Overlay;
  if (typeof version !== "string" || !Array.isArray(actions)) {
    throw new TypeError("expected an OpenAPI Overlay with its version and a list of actions.");
  }
  const tree = parseDocument(document);
  for (const { target, update } of actions) {
    const keys = keysOf(String(target));
    if (keys === undefined || !isMap(tree.getIn(keys))) {
      throw new TypeError(
        `${target} is not an object in the document: was the overlay written for another version?`,
      );
    }
    merge(tree, keys, update);
  }
  return tree.toString({ lineWidth: 0, flowCollectionPadding: false });
}

// `$.components.schemas['odd name']` → its keys.
function keysOf(path: string): string[] | undefined {
  const steps = [...path.matchAll(/\.([A-Za-z_]\w*)|\['((?:[^'\\]|\\.)*)'\]/g)];
  if (path !== `$${steps.map(([step]) => step).join("")}`) return undefined;
  return steps.map(([, name, quoted = ""]) => name ?? quoted.replace(/\\(.)/g, "$1"));
}

// Objects are merged. Any other value replaces the old one.
function merge(tree: Document, keys: readonly string[], update: unknown): void {
  const isObject = typeof update === "object" && update !== null && !Array.isArray(update);
  if (!isObject || !isMap(tree.getIn(keys))) {
    tree.setIn(keys, quoted(tree, update));
    return;
  }
  for (const [key, value] of Object.entries(update)) merge(tree, [...keys, key], value);
}

// Parsers of YAML 1.1 would read an unquoted day as a date.
function quoted(tree: Document, value: unknown): Node {
  const node = tree.createNode(value);
  visit(node, {
    Scalar: (_, scalar) => {
      if (/^\d{4}-\d\d-\d\d$/.test(String(scalar.value))) scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return node;
}
