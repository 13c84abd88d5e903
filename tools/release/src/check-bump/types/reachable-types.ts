/**
 * Which types are mentioned by the functions, classes and values of an entry point, directly or through other types.
 */
import ts from "typescript";
import { type Exported, resolve } from "./entry.ts";

/**
 * The types that values lead to. Whether such a type may widen or narrow depends on whether callers give it or get it,
 * and that is seen on the values themselves.
 */
export function reachableTypes(checker: ts.TypeChecker, exported: Iterable<Exported>): Set<ts.Symbol> {
  const found = new Set<ts.Symbol>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) reach(checker.getSymbolAtLocation(node));
    ts.forEachChild(node, visit);
  };
  const reach = (named: ts.Symbol | undefined): void => {
    const symbol = named && resolve(checker, named);
    if (!symbol || found.has(symbol)) return;
    found.add(symbol);
    for (const declaration of symbol.declarations ?? []) if (isOurs(declaration)) visit(declaration);
  };
  for (const { symbol, isValue } of exported) if (isValue) reach(symbol);
  return found;
}

/** Whether a declaration is of the laid-out packages: what others declare is the same on both sides. */
export function isOurs(declaration: ts.Declaration): boolean {
  return !declaration.getSourceFile().fileName.includes("/node_modules/");
}
