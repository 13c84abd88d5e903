// Every wrong formula that a programmer writes, made from the parts that `x-signature` of the document names.
import { ENCODINGS, READ_AS_WINDOWS_1252 } from "../call/encodings.ts";
import { BASE64, beginning, DIGEST_AS_TEXT, ending, TEXT_FILTERS } from "../call/filters.ts";
import { type Filter, type Formula, hashWith, SHA_256 } from "../call/formula.ts";
import { arrangementsOf, repetitionsOf } from "./arrangements.ts";
import type { BodyName } from "./probe-bodies.ts";

/** A formula that is wrong in one thing. */
export interface WrongFormula {
  readonly name: string;
  /** What a server would have to accept, as in "refuses a signature …". */
  readonly fault: string;
  readonly formula: Formula;
  /** The body that tells the formula from the right one; by default the plain one. */
  readonly body?: BodyName;
  /** How long its digest is, in bytes, where it is not as long as the right one: a server may refuse it otherwise. */
  readonly length?: number;
  /** Whether who reads the server's log can guess at the secrets with it: over them alone, or with a weaker digest. */
  readonly isRevealing?: boolean;
}

/** The wrong formulas, by what is wrong with them. */
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

// Parts left out, in another order, or repeated.
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

// With something between the parts, or behind them.
function separated(parts: readonly string[]): WrongFormula[] {
  const between = Object.entries(SEPARATORS).map(([what, text]) => ({
    name: `separated-by-${what.replaceAll(" ", "-")}`,
    fault: `with ${what} between the parts`,
    formula: { pieces: parts.flatMap((part, index) => (index === 0 ? [part] : [text, part])) },
  }));
  const behind = { name: "line-feed-behind", fault: "with a line feed behind the parts" };
  return [...between, { ...behind, formula: { pieces: [...parts, "\n"] } }];
}

const LENGTHS = [64, 128, 256, 512, 1024, 4096, 8192];

// Of the body only a part, or something else that was made from it.
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
    row("line-feeds", "whose line breaks are made line feeds", TEXT_FILTERS.lineFeeds, "spaced"),
    row("serialised", "that is serialised again", TEXT_FILTERS.serialised, "rewritten"),
    row(
      "serialised-in-order",
      "that is serialised again in the order of its type",
      TEXT_FILTERS.serialisedInReverse,
      "rewritten",
    ),
    row("lower-case", "in lower case", TEXT_FILTERS.inLowerCase),
    row("upper-case", "in upper case", TEXT_FILTERS.inUpperCase),
    row("without-mark", "without its byte-order mark", TEXT_FILTERS.withoutMark, "marked"),
    row("with-mark", "with a byte-order mark that it does not have", TEXT_FILTERS.withMark),
    row("digest", "of which only the digest counts", DIGEST_AS_TEXT),
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

const HEX: Filter = {
  bytes: (bytes) => Buffer.from(bytes.toString("hex")),
  shell: "od -An -v -tx1 | tr -d ' \\n'",
};
const UPPER_HEX: Filter = {
  bytes: (bytes) => Buffer.from(bytes.toString("hex").toUpperCase()),
  shell: `${HEX.shell} | tr a-f A-F`,
};

function then(...filters: readonly Filter[]): Filter {
  return {
    bytes: (bytes) => filters.reduce((last, filter) => filter.bytes(last), bytes),
    shell: filters.map(({ shell }) => shell).join(" | "),
  };
}

// With another digest, a part of a longer one, or a digest of the digest.
function digested(pieces: readonly string[]): WrongFormula[] {
  const row = (name: string, fault: string, digest: Filter) => ({ name, fault, formula: { pieces, digest } });
  const sha512 = hashWith("sha512");
  const sha384 = hashWith("sha384");
  return [
    row("twice", "that is hashed twice", then(SHA_256, SHA_256)),
    row("twice-as-hex", "that is hashed twice, as hexadecimal text", then(SHA_256, HEX, SHA_256)),
    row(
      "twice-as-upper-hex",
      "that is hashed twice, as upper-case hexadecimal text",
      then(SHA_256, UPPER_HEX, SHA_256),
    ),
    { ...row("sha-512", "by SHA-512", sha512), length: 64 },
    { ...row("sha-384", "by SHA-384", sha384), length: 48 },
    row("sha-512-cut", "by SHA-512, cut to the length of SHA-256", then(sha512, beginning(32))),
    row("sha-384-cut", "by SHA-384, cut to the length of SHA-256", then(sha384, beginning(32))),
    { ...row("md5", "by MD5", hashWith("md5")), isRevealing: true, length: 16 },
    { ...row("sha-1", "by SHA-1", hashWith("sha1")), isRevealing: true, length: 20 },
  ];
}

// HMAC, which is what a signature with secrets usually is: one part or several are its key.
function keyed(parts: readonly string[]): WrongFormula[] {
  const secrets = parts.filter((part) => part !== "Body");
  const keys = [
    ...secrets.map((secret) => [secret]),
    ...(secrets.length > 1 ? [secrets, secrets.toReversed()] : []),
  ];
  return keys.flatMap((key) => {
    const others = parts.filter((part) => !key.includes(part));
    const overOthers = {
      name: `keyed-by-${key.join("-")}`,
      fault: `by HMAC with ${key.join(" + ")} as its key`,
      formula: { pieces: others, key },
    };
    if (others.length === 1) return [overOthers];
    return [
      overOthers,
      {
        name: `${overOthers.name}-over-Body`,
        fault: `${overOthers.fault}, over the body alone`,
        formula: { pieces: ["Body"], key },
      },
    ];
  });
}
