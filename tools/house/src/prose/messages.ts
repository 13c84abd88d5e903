/**
 * A plugin of textlint: the sentences in a program's strings, which make up its messages, its help and its reports.
 */

import type { TextlintPluginCreator } from "@textlint/types";
import ts from "typescript";
import { type Piece, pluginFor } from "./plugin-for.ts";

const plugin: TextlintPluginCreator = pluginFor([".ts"], messagesIn);
export default plugin;

function messagesIn(file: string): Piece[][] {
  const found: Piece[][] = [];
  const source = ts.createSourceFile("file.ts", file, ts.ScriptTarget.Latest, true);
  const look = (node: ts.Node): void => {
    const pieces = piecesOf(node);
    if (!pieces) {
      ts.forEachChild(node, look);
      return;
    }
    found.push(...linesOf(pieces, file).filter((line) => isSentence(line, file)));
    // A placeholder may contain a message too.
    ts.forEachChild(node, lookIntoPlaceholders);
  };
  const lookIntoPlaceholders = (node: ts.Node): void => {
    if (ts.isTemplateSpan(node)) look(node.expression);
    else if (!ts.isStringLiteralLike(node)) ts.forEachChild(node, lookIntoPlaceholders);
  };
  look(source);
  return found;
}

/** A string, a template, or a concatenation of them, as one text. */
function piecesOf(node: ts.Node): Piece[] | undefined {
  if (ts.isStringLiteralLike(node)) return [{ start: node.getStart() + 1, end: node.end - 1 }];
  if (ts.isTemplateExpression(node)) {
    const { head } = node;
    const spans = node.templateSpans.flatMap(({ expression, literal }) => [
      { start: expression.getFullStart() - 2, end: literal.getStart() + 1, isCode: true },
      {
        start: literal.getStart() + 1,
        end: literal.end - (literal.kind === ts.SyntaxKind.TemplateTail ? 1 : 2),
      },
    ]);
    return [{ start: head.getStart() + 1, end: head.end - 2 }, ...spans];
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [left, right] = [piecesOf(node.left), piecesOf(node.right)];
    return left && right && [...left, ...right];
  }
  return undefined;
}

/** Each line of a help text is a separate paragraph. */
function linesOf(pieces: readonly Piece[], file: string): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    let at = piece.start;
    for (const part of piece.isCode ? [] : file.slice(piece.start, piece.end).split(/(?<=\n|\\n)/)) {
      if (at > piece.start) lines.push([]);
      lines.at(-1)?.push({ start: at, end: at + part.length });
      at += part.length;
    }
    if (piece.isCode) lines.at(-1)?.push(piece);
  }
  return lines;
}

/** At least four consecutive words, and no characters that are typical for HTML, CSS or a pattern. */
function isSentence(pieces: readonly Piece[], file: string): boolean {
  const text = pieces.map(({ start, end, isCode }) => (isCode ? "…" : file.slice(start, end))).join("");
  return /(\b[a-z]+\b[ ,;:]+){3}[a-z]+/i.test(text) && !/<\/|[{}]/.test(text);
}
