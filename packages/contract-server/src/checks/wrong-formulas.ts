// The wrong formulas that programmers write, made from the parts in the document's `x-signature`.
import { ENCODINGS, READ_AS_WINDOWS_1252 } from "../call/encodings.ts";
import { BASE64, beginning, DIGEST_AS_TEXT, ending, TEXT_FILTERS } from "../call/filters.ts";
import type { Filter } from "../call/formula.ts";
import { arrangementsOf, repetitionsOf } from "./arrangements.ts";
import type { BodyName } from "./probe-bodies.ts";
import { digested, keyed } from "./wrong-digests.ts";
import type { WrongFormula } from "./wrong-formula.ts";

/** Makes the wrong formulas, grouped by error. */
export function wrongFormulas(parts: readonly string[]): WrongFormula[] {
  return [
    ...arranged(parts),
    ...separated(parts),
    ...ofBodyOnly(parts),
    ...ofAll(parts),
    ...digested(parts),
    ...keyed(parts),
  ];
}

// Parts omitted, in another order, or repeated.
function arranged(parts: readonly string[]): WrongFormula[] {
  return [...arrangementsOf(parts), ...repetitionsOf(parts)].map((pieces) => ({
    name: `over-${pieces.join("-")}`,
    fault: `over ${pieces.join(" + ")}`,
    formula: { pieces },
    isRevealing: !pieces.includes("Body"),
  }));
}

const SEPARATORS: Readonly<Record<string, string>> = {
  "a line feed": "\n",
  "a line break of Windows": "\r\n",
  "a space": " ",
  "a tab": "\t",
  "a zero byte": "\0",
  "a comma": ",",
  "a semicolon": ";",
  "a colon": ":",
  "a full stop": ".",
  "a hyphen": "-",
  "an underscore": "_",
  "a plus sign": "+",
  "an ampersand": "&",
  "an equals sign": "=",
  "a vertical bar": "|",
  "a slash": "/",
};

// With a separator between the parts, or after them.
function separated(parts: readonly string[]): WrongFormula[] {
  const between = Object.entries(SEPARATORS).map(([what, text]) => ({
    name: `separated-by-${what.replaceAll(" ", "-")}`,
    fault: `with ${what} between the parts`,
    formula: { pieces: parts.flatMap((part, index) => (index === 0 ? [part] : [text, part])) },
  }));
  const behind = { name: "line-feed-behind", fault: "with a line feed after the parts" };
  return [...between, { ...behind, formula: { pieces: [...parts, "\n"] } }];
}

const LENGTHS = [64, 128, 256, 512, 1024, 4096, 8192];

// Only a part of the body, or a text derived from it.
function ofBodyOnly(pieces: readonly string[]): WrongFormula[] {
  const row = (name: string, fault: string, filter: Filter, body: BodyName = "plain") => ({
    name: `body-${name}`,
    fault: `over a body ${fault}`,
    formula: { pieces, body: filter },
    body,
  });
  return [
    ...LENGTHS.map((length) =>
      row(`begin-${length}`, `of which only the first ${length} bytes count`, beginning(length), "long"),
    ),
    ...LENGTHS.map((length) =>
      row(`end-${length}`, `of which only the last ${length} bytes count`, ending(length), "long"),
    ),
    row("trimmed", "that is trimmed", TEXT_FILTERS.trimmed, "spaced"),
    row("trimmed-start", "that is trimmed at its start", TEXT_FILTERS.trimmedStart, "spaced"),
    row("trimmed-end", "that is trimmed at its end", TEXT_FILTERS.trimmedEnd, "spaced"),
    row("line-feeds", "whose line breaks become line feeds", TEXT_FILTERS.lineFeeds, "spaced"),
    row("serialised", "that is serialised again", TEXT_FILTERS.serialised, "rewritten"),
    row(
      "serialised-in-order",
      "that is serialised again in the field order of its type",
      TEXT_FILTERS.serialisedInReverse,
      "rewritten",
    ),
    row("lower-case", "in lower case", TEXT_FILTERS.inLowerCase),
    row("upper-case", "in upper case", TEXT_FILTERS.inUpperCase),
    row("without-mark", "without its byte-order mark", TEXT_FILTERS.withoutMark, "marked"),
    row("with-mark", "with a byte-order mark that it does not have", TEXT_FILTERS.withMark),
    row("digest", "that is replaced by its digest", DIGEST_AS_TEXT),
    row("base64", "in Base64", BASE64),
    row("read-as-windows-1252", "that was read as Windows-1252", READ_AS_WINDOWS_1252, "accented"),
  ];
}

// The whole text in another encoding.
function ofAll(pieces: readonly string[]): WrongFormula[] {
  return Object.entries(ENCODINGS).map(([name, joined]) => ({
    name: `in-${name}`,
    fault: `over the text in ${name}`,
    formula: { pieces, joined },
    body: "accented",
  }));
}
