// Writes JSON in another layout token by token, so that numbers and escapes do not change.

/** Limits for trying layouts: the size of an indented body grows with the square of its depth. */
export const MAX_JSON_LENGTH = 65_536;
const MAX_DEPTH = 32;

/** A style of writing JSON. Without an indent it is on one line. */
export interface Layout {
  readonly indent?: string;
  readonly comma: string;
  readonly colon: string;
}

/** As JSON.stringify writes it. */
export const COMPACT: Layout = { comma: ",", colon: ":" };
/** As Python's json.dumps writes it. */
export const SPACED: Layout = { comma: ", ", colon: ": " };

/** On several lines, as most programs write it for people. */
export function indented(indent: string): Layout {
  return { indent, comma: ",", colon: ": " };
}

/** Writes a JSON text in another layout; undefined if it is not valid JSON, or too long or too deep to try. */
export function layOut(text: string, layout: Layout): string | undefined {
  const tokens = readTokens(text);
  if (!tokens) return undefined;
  const { indent, comma, colon } = layout;
  let depth = 0;
  let written = "";
  const breakLine = () => (indent === undefined ? "" : `\n${indent.repeat(depth)}`);
  for (const [i, token] of tokens.entries()) {
    const isEmpty = /^[}\]]$/.test(tokens[i + 1] ?? "") && /^[{[]$/.test(token);
    if (token === "{" || token === "[") {
      depth += 1;
      if (depth > MAX_DEPTH) return undefined;
      written += isEmpty ? token : token + breakLine();
    } else if (token === "}" || token === "]") {
      depth -= 1;
      written += /^[{[]$/.test(tokens[i - 1] ?? "") ? token : breakLine() + token;
    } else if (token === ",") {
      written += comma + breakLine();
    } else {
      written += token === ":" ? colon : token;
    }
  }
  return written;
}

/** Reads a JSON text; undefined if it is not valid, or too long or too deep to try. */
export function readJson(text: string): unknown {
  return layOut(text, COMPACT) === undefined ? undefined : JSON.parse(text);
}

function readTokens(text: string): string[] | undefined {
  if (text.length > MAX_JSON_LENGTH) return undefined;
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g) ?? [];
}
