/**
 * Measures one file with TypeScript's parser: its lines, its comments and its functions.
 */
import ts from "typescript";
import type { SourceFile } from "./source-files.ts";

export interface MeasuredFunction {
  name: string;
  path: string;
  /** The first line, counted from 1. */
  line: number;
  lines: number;
}

export interface MeasuredFile extends SourceFile {
  lines: number;
  nonBlankLines: number;
  /** Lines that contain only comment. */
  commentLines: number;
  functions: MeasuredFunction[];
}

/** Measures `file`. For an Astro file only the lines are counted, because it is not TypeScript. */
export function measureFile(file: SourceFile): MeasuredFile {
  const lines = file.text.replace(/\n$/, "").split("\n");
  const nonBlankLines = lines.filter((line) => line.trim() !== "").length;
  const measured = { ...file, lines: lines.length, nonBlankLines, commentLines: 0, functions: [] };
  if (file.path.endsWith(".astro")) return measured;

  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  return { ...measured, commentLines: commentLines(source), functions: functionsIn(source) };
}

/** Counts the non-blank lines without a token of the program. These are comment. */
function commentLines(source: ts.SourceFile): number {
  const code = new Set<number>();
  const visit = (node: ts.Node) => {
    // The tree contains JSDoc comments too.
    if (ts.isJSDoc(node)) return;
    const children = node.getChildren(source);
    if (children.length > 0) return children.forEach(visit);
    if (node.getWidth(source) === 0) return;
    const [first, last] = [lineOf(source, node.getStart(source)), lineOf(source, node.getEnd())];
    for (let line = first; line <= last; line++) code.add(line);
  };
  visit(source);
  return source.text.split("\n").filter((line, index) => line.trim() !== "" && !code.has(index)).length;
}

/** Every function with a body. A nested function counts separately, and its lines also count for the outer function. */
function functionsIn(source: ts.SourceFile): MeasuredFunction[] {
  const functions: MeasuredFunction[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const first = lineOf(source, node.getStart(source));
      const lines = lineOf(source, node.getEnd()) - first + 1;
      functions.push({ name: nameOf(node), path: source.fileName, line: first + 1, lines });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return functions;
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  const { parent } = node;
  if (ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)) return parent.name.getText();
  return ts.isConstructorDeclaration(node) ? "constructor" : "(anonymous)";
}

function lineOf(source: ts.SourceFile, position: number): number {
  return source.getLineAndCharacterOfPosition(position).line;
}
