/**
 * The exports of an entry point, as tsc resolves them.
 */
import ts from "typescript";

/** One exported name. */
export interface Exported {
  name: string;
  /** The symbol that the name refers to, whatever file declares it. */
  symbol: ts.Symbol;
  isValue: boolean;
  isType: boolean;
  isClass: boolean;
  typeParameters: readonly ts.TypeParameterDeclaration[];
}

/** Every name that a module exports. */
export function exportsOf(checker: ts.TypeChecker, file: ts.SourceFile): Map<string, Exported> {
  const module = checker.getSymbolAtLocation(file);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  return new Map(symbols.map((exported) => [exported.name, describe(checker, exported)]));
}

function describe(checker: ts.TypeChecker, exported: ts.Symbol): Exported {
  const symbol = resolve(checker, exported);
  const typeOnly = exported.declarations?.some((node) => ts.isTypeOnlyExportDeclaration(node)) ?? false;
  return {
    name: exported.name,
    symbol,
    isValue: !typeOnly && (symbol.flags & ts.SymbolFlags.Value) !== 0,
    isType: (symbol.flags & ts.SymbolFlags.Type) !== 0,
    isClass: (symbol.flags & ts.SymbolFlags.Class) !== 0,
    typeParameters: symbol.declarations?.map(typeParametersOf).find((found) => found.length > 0) ?? [],
  };
}

/** The symbol that a name finally refers to. */
export function resolve(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

function typeParametersOf(node: ts.Declaration): readonly ts.TypeParameterDeclaration[] {
  const isGeneric =
    ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
  return (isGeneric && node.typeParameters) || [];
}
