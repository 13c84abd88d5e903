/**
 * The types that the functions, classes and values of an entry point mention, directly or through other types.
 */
import ts from "typescript";
import { type Exported, resolve } from "./entry.ts";

/**
 * The types that values mention. Whether such a type may become wider or narrower depends on whether callers pass it or
 * receive it. The check of the values themselves finds that.
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

/** Returns whether a declaration is in our packages. Other declarations are the same on both sides. */
export function isOurs(declaration: ts.Declaration): boolean {
  return !declaration.getSourceFile().fileName.includes("/node_modules/");
}
