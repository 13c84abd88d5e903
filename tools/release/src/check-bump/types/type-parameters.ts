/**
 * Writes the type parameters of an old declaration for a file that imports it as `Old`.
 */
import ts from "typescript";
import { type Exported, resolve } from "./entry.ts";
import { isOurs } from "./reachable-types.ts";

export interface Parameters {
  /** `<A extends Old.Id>`, or nothing. */
  declared: string;
  /** `<A>`, or nothing. */
  passed: string;
}

/** A constraint on something that is not exported cannot be written. `any` is used instead. */
export function writeParameters(
  checker: ts.TypeChecker,
  { typeParameters }: Exported,
  exported: ReadonlyMap<string, Exported>,
): Parameters {
  const names = new Map([...exported.values()].map(({ symbol, name }) => [symbol, name]));
  const all = typeParameters.map(({ name, constraint }) => {
    const text = constraint ? writeConstraint(checker, constraint, names) : "";
    return text === undefined
      ? { passed: "any" }
      : { declared: `${name.text}${text && ` extends ${text}`}`, passed: name.text };
  });
  const declared = all.flatMap((one) => (one.declared === undefined ? [] : [one.declared]));
  return { declared: inBrackets(declared), passed: inBrackets(all.map(({ passed }) => passed)) };
}

function inBrackets(list: string[]): string {
  return list.length > 0 ? `<${list.join(", ")}>` : "";
}

/** The text of a constraint with `Old.` before what the old package exports. */
function writeConstraint(
  checker: ts.TypeChecker,
  constraint: ts.TypeNode,
  names: ReadonlyMap<ts.Symbol, string>,
): string | undefined {
  let text = constraint.getText();
  const identifiers = namesIn(constraint).reverse();
  for (const identifier of identifiers) {
    const named = checker.getSymbolAtLocation(identifier);
    const symbol = named && resolve(checker, named);
    if (!symbol || symbol.flags & ts.SymbolFlags.TypeParameter || !symbol.declarations?.some(isOurs))
      continue;
    const name = names.get(symbol);
    if (name === undefined) return undefined;
    const start = identifier.getStart() - constraint.getStart();
    text = `${text.slice(0, start)}Old.${name}${text.slice(start + identifier.text.length)}`;
  }
  return text;
}

/** The names of types, and of values after `typeof`, in the order of the text. */
function namesIn(node: ts.Node): ts.Identifier[] {
  if (ts.isIdentifier(node)) {
    const { parent } = node;
    return ts.isTypeReferenceNode(parent) ||
      ts.isTypeQueryNode(parent) ||
      ts.isExpressionWithTypeArguments(parent)
      ? [node]
      : [];
  }
  const found: ts.Identifier[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...namesIn(child));
  });
  return found;
}
