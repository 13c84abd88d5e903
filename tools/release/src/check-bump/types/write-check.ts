/**
 * Writes a TypeScript file that compiles if every export of the new entry point is compatible with the old one.
 */
import ts from "typescript";
import type { Exported } from "./entry.ts";
import { type Parameters, writeParameters } from "./type-parameters.ts";

/** One line of the file, and the claim that it makes. */
export interface Claim {
  name: string;
  /** `widened` is the reverse claim. If it holds, the type has only become wider. */
  kind: "value" | "type" | "widened";
  line: string;
}

/** The claims about everything that both sides export. */
export function writeClaims(
  checker: ts.TypeChecker,
  before: ReadonlyMap<string, Exported>,
  after: ReadonlyMap<string, Exported>,
): Claim[] {
  return [...before.values()]
    .filter(({ name }) => after.has(name))
    .flatMap((old, index) => claimsAbout(old, `_${index}`, writeParameters(checker, old, before)));
}

/** The file's text: the imports in one line, then one line for each claim. */
export function writeFile(claims: readonly Claim[], oldEntry: string, newEntry: string): string {
  // By the name that a program would import: tsc finds the declarations beside it.
  const from = (entry: string) => JSON.stringify(entry.replace(/\.d\.([cm]?)ts$/, ".$1js"));
  const imports = `import * as Old from ${from(oldEntry)}; import * as New from ${from(newEntry)};`;
  return [imports, ...claims.map(({ line }) => line)].join("\n");
}

function claimsAbout(old: Exported, id: string, { declared, passed }: Parameters): Claim[] {
  const { name } = old;
  const [was, is] = [`Old.${name}${passed}`, `New.${name}${passed}`];
  const claims: Claim[] = [];
  if (old.isValue) {
    claims.push({ name, kind: "value", line: `export const value${id}: typeof Old.${name} = New.${name};` });
  }
  // tsc compares the parameters of constructors both ways, like those of methods.
  if (old.isValue && hasPublicConstructor(old)) {
    const parameters = (side: string) => `ConstructorParameters<typeof ${side}.${name}>`;
    const line = `export const make${id} = (given: ${parameters("Old")}): ${parameters("New")} => given;`;
    claims.push({ name, kind: "value", line });
  }
  if (old.isType) {
    claims.push({
      name,
      kind: "type",
      line: `export const type${id} = ${declared}(given: ${is}): ${was} => given;`,
    });
    claims.push({
      name,
      kind: "widened",
      line: `export const wide${id} = ${declared}(given: ${was}): ${is} => given;`,
    });
  }
  return claims;
}

function hasPublicConstructor({ isClass, symbol }: Exported): boolean {
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const constructors = (symbol.declarations ?? []).flatMap((node) =>
    ts.isClassDeclaration(node) ? node.members.filter(ts.isConstructorDeclaration) : [],
  );
  return isClass && constructors.every((node) => !(ts.getCombinedModifierFlags(node) & hidden));
}
