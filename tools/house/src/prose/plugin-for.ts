/**
 * A plugin of textlint for files that are not Markdown: it passes on their paragraphs, with their positions in the file.
 */
import type { AnyTxtNode, TxtDocumentNode, TxtNode, TxtParentNode } from "@textlint/ast-node-types";
import type { TextlintPluginCreator, TextlintPluginProcessor } from "@textlint/types";

/** A part of a paragraph: words, or code in backticks or in a placeholder, which does not count as words. */
export interface Piece {
  start: number;
  end: number;
  isCode?: boolean;
}

/** Reads files with one of `extensions`. A function finds their paragraphs, each as a list of its parts in order. */
export function pluginFor(
  extensions: string[],
  paragraphsIn: (file: string) => Piece[][],
): TextlintPluginCreator {
  class Processor {
    static availableExtensions(): string[] {
      return extensions;
    }
    availableExtensions = Processor.availableExtensions;
    processor(): ReturnType<TextlintPluginProcessor["processor"]> {
      return {
        preProcess: (file) => treeOf(file, paragraphsIn(file)),
        postProcess: (messages, filePath = "") => ({ messages, filePath }),
      };
    }
  }
  return { Processor };
}

function treeOf(file: string, paragraphs: readonly (readonly Piece[])[]): TxtDocumentNode {
  const lines = lineStarts(file);
  const children = paragraphs
    .filter((pieces) => pieces.length > 0)
    .map((pieces) => {
      const parts = pieces.flatMap((piece) => withoutBackticks(file, piece));
      const whole = nodeAt(file, lines, "Paragraph", parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0);
      const inside = parts.map(({ start, end, isCode }) => ({
        ...nodeAt(file, lines, isCode ? "Code" : "Str", start, end),
        value: file.slice(start, end),
      }));
      return { ...whole, children: inside } as TxtParentNode;
    });
  const root = nodeAt(file, lines, "Document", 0, file.length);
  return { ...root, children } as unknown as TxtDocumentNode;
}

function withoutBackticks(file: string, piece: Piece): Piece[] {
  if (piece.isCode) return [piece];
  const pieces: Piece[] = [];
  let start = piece.start;
  for (const { index, 0: code } of file.slice(piece.start, piece.end).matchAll(/`[^`]+`/g)) {
    const at = piece.start + index;
    pieces.push({ start, end: at }, { start: at, end: at + code.length, isCode: true });
    start = at + code.length;
  }
  return [...pieces, { start, end: piece.end }].filter(({ start: from, end }) => end > from);
}

function nodeAt(file: string, lines: readonly number[], type: string, start: number, end: number): TxtNode {
  const loc = { start: positionOf(lines, start), end: positionOf(lines, end) };
  return { type, raw: file.slice(start, end), range: [start, end], loc } as AnyTxtNode;
}

function positionOf(lines: readonly number[], index: number): { line: number; column: number } {
  const line = lines.findLastIndex((start) => start <= index);
  return { line: line + 1, column: index - (lines[line] ?? 0) };
}

function lineStarts(file: string): number[] {
  return [0, ...Array.from(file.matchAll(/\n/g), ({ index }) => index + 1)];
}
