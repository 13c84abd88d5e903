/**
 * A plugin of textlint: the texts for people in an OpenAPI document, which are its summaries, descriptions and provenance.
 */

import type { TextlintPluginCreator } from "@textlint/types";
import { isScalar, parseDocument, visit } from "yaml";
import { type Piece, pluginFor } from "./plugin-for.ts";

const SAID = new Set(["summary", "description", "inferred", "unknown"]);

const plugin: TextlintPluginCreator = pluginFor([".json", ".yaml"], descriptionsIn);
export default plugin;

function descriptionsIn(file: string): Piece[][] {
  const found: Piece[][] = [];
  visit(parseDocument(file), {
    Pair(_, { key, value }) {
      if (!(isScalar(key) && SAID.has(String(key.value)))) return;
      if (isScalar(value) && typeof value.value === "string" && value.range) {
        found.push(...paragraphsOf(file, value.range[0], value.range[1]));
      }
    },
  });
  return found;
}

/** Parts of a Markdown text: paragraphs, items of a list, and rows of a table. */
function paragraphsOf(file: string, start: number, end: number): Piece[][] {
  const paragraphs: Piece[][] = [];
  let at = start;
  for (const part of file.slice(start, end).split(/(\n\s*\n|\n\s*(?=[-|] |\|)|^\|-?\n)/)) {
    if (/\w/.test(part)) paragraphs.push([{ start: at, end: at + part.length }]);
    at += part.length;
  }
  return paragraphs;
}
