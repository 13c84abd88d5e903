// Reads a YAML file, and reports errors with line and column. No message quotes a value, which may be a password.
import { readFileSync } from "node:fs";
import { UsageError } from "@cbss/internal/command";
import type { Document, LineCounter, Node } from "yaml";

/** The path of a setting, such as `["customers", 1, "name"]`. */
export type Steps = readonly (string | number)[];

/** A valid YAML file. */
export interface ConfigFile {
  readonly value: unknown;
  /**
   * Creates the error for one setting. The place is that of the setting, or of its parent if it is missing. `unquoted` is a
   * name in the setting that only determines the place.
   */
  readonly refuse: (steps: Steps, reason: string, unquoted?: string) => UsageError;
}

/** Reads a file. Throws a UsageError with the error and its place. */
export async function readConfigFile(name: string): Promise<ConfigFile> {
  const text = readText(name);
  // Loaded only for a file, because it takes longer than the rest of the start.
  const { LineCounter, parseDocument, visit } = await import("yaml");
  const lines = new LineCounter();
  // Pretty errors would quote the invalid line.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // Includes warnings, since YAML reads a password that starts with an exclamation mark as a tag, and drops it.
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

// For the errors that a secret can cause, and the frequent ones.
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
    // The name gives the place of a setting. An item of a list has no name.
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
