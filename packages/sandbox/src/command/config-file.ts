// A YAML file whose faults have a line and a column. No value is ever quoted: it may be a password.
import { readFileSync } from "node:fs";
import { UsageError } from "@cbss/internal/command";
import type { Document, LineCounter, Node } from "yaml";

/** The way to a setting, for instance `["customers", 1, "name"]`. */
export type Steps = readonly (string | number)[];

/** A file that was read and is YAML. */
export interface ConfigFile {
  readonly value: unknown;
  /** The error for one setting; where it is missing, for what it is missing in. A name in it that is unquoted gives the place alone. */
  readonly refuse: (steps: Steps, reason: string, unquoted?: string) => UsageError;
}

/** Reads a file; throws the UsageError that says what is wrong, and where. */
export async function readConfigFile(name: string): Promise<ConfigFile> {
  const text = readText(name);
  // Loaded only for a file: it takes longer than all the rest of a start.
  const { LineCounter, parseDocument, visit } = await import("yaml");
  const lines = new LineCounter();
  // Pretty errors quote the line that is wrong.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Warnings too: a password that starts with an exclamation mark is taken for a tag, and gets lost.
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) throw at(name, lines, fault.pos[0], YAML_REASONS[fault.code] ?? NO_YAML);
  visit(document, {
    Alias(_, node) {
      throw at(
        name,
        lines,
        startOf(node),
        "aliases are not supported: put text that starts with an asterisk in quotes",
      );
    },
  });
  return {
    value: document.toJS() ?? {},
    refuse: (steps, reason, unquoted) => {
      const place = locate(document, unquoted === undefined ? steps : [...steps, unquoted]);
      return at(name, lines, place, `${nameOf(steps)} ${reason}`);
    },
  };
}

// For the faults that a secret brings about, and the frequent ones.
const YAML_REASONS: Record<string, string> = {
  BAD_DQ_ESCAPE: "put text with a backslash in single quotes, or write each backslash twice",
  BAD_INDENT: "the indentation is wrong",
  BAD_SCALAR_START: "put text that starts with a special character, such as an at sign, in quotes",
  BLOCK_AS_IMPLICIT_KEY: "put text with a colon and a space in it in quotes",
  DUPLICATE_KEY: "this name appears twice",
  MISSING_CHAR: "a character is missing, such as a closing quote or bracket",
  MULTIPLE_DOCS: "only one YAML document is read",
  TAB_AS_INDENT: "indent with spaces, not with tabs",
  TAG_RESOLVE_FAILED: "tags are not supported: put text that starts with an exclamation mark in quotes",
  UNEXPECTED_TOKEN: "unexpected content: put text with special characters in quotes",
};

const NO_YAML = "not valid YAML: put text with special characters in quotes";

function readText(name: string): string {
  try {
    return readFileSync(name, "utf8");
  } catch (error) {
    throw new UsageError(`--config ${name} cannot be read (${(error as { code?: string }).code}).`);
  }
}

function at(name: string, lines: LineCounter, offset: number, reason: string): UsageError {
  const { line, col } = lines.linePos(offset);
  return new UsageError(`${name}:${line}:${col}: ${reason}.`);
}

function locate(document: Document, steps: Steps): number {
  for (let depth = steps.length; depth > 0; depth--) {
    const parent = document.getIn(steps.slice(0, depth - 1), true);
    const last = steps[depth - 1];
    // A name says where a setting is; an item of a list has none.
    const pairs = (parent as { items?: { key?: Node }[] } | undefined)?.items ?? [];
    const key = pairs.find((pair) => (pair?.key as { value?: unknown } | undefined)?.value === last)?.key;
    const node = key ?? (document.getIn(steps.slice(0, depth), true) as Node | undefined);
    if (node?.range) return startOf(node);
  }
  return startOf(document.contents);
}

function startOf(node: Node | null): number {
  return node?.range?.[0] ?? 0;
}

function nameOf(steps: Steps): string {
  const [first = "the file", ...others] = steps;
  return `${first}${others.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;
}
