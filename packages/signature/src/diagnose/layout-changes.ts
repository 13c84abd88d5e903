// The same JSON in another layout, or with other escapes, as another serialiser writes it.
import { bodyChange } from "./body-change.ts";
import type { Change } from "./draft.ts";
import { COMPACT, indented, layOut, readJson, SPACED } from "./json-layout.ts";

/** The changes of layout. */
export const layoutChanges: readonly Change[] = [
  bodyChange("body-compact", ["layout"], "the body as compact JSON, without whitespace", (text) =>
    layOut(text, COMPACT),
  ),
  bodyChange("body-spaced", ["layout"], "a space after each colon and comma of the body", (text) =>
    layOut(text, SPACED),
  ),
  ...[
    ["  ", "two spaces"],
    ["    ", "four spaces"],
    ["\t", "tabs"],
  ].map(([indent = "", name]) =>
    bodyChange("body-indented", ["layout"], `the body indented by ${name}`, (text) =>
      layOut(text, indented(indent)),
    ),
  ),
];

/** The changes of escapes. */
export const escapeChanges: readonly Change[] = [
  bodyChange("body-escaped-slashes", ["slashes"], "each slash of the body escaped, as PHP does it", (text) =>
    replaceInJson(text, /\\.|\//g, (found) => (found === "/" ? "\\/" : found)),
  ),
  ...[escapeLower, escapeUpper].map((escapeUnit) =>
    bodyChange(
      "body-escaped-non-ascii",
      ["escapes"],
      "the letters of the body that are not ASCII escaped",
      (text) => replaceInJson(text, /[^\0-\x7F]/g, escapeUnit),
    ),
  ),
  // Go escapes the first three, Newtonsoft's EscapeHtml one more, and Gson all.
  ...[/[<>&]/g, /[<>&']/g, /[<>&'=]/g].map((pattern) =>
    bodyChange("body-escaped-html", ["escapes"], "the HTML characters of the body escaped", (text) =>
      replaceInJson(text, pattern, escapeLower),
    ),
  ),
  bodyChange(
    "body-escaped-by-dotnet",
    ["escapes"],
    "the plus signs, HTML characters and letters that are not ASCII escaped in the body, as System.Text.Json does it",
    (text) =>
      replaceInJson(text, /\\[^"]|\\"|[<>&'+`\x7F]|[^\0-\x7F]/g, (found) => {
        if (found === '\\"') return "\\u0022";
        return found.startsWith("\\") ? found : escapeUpper(found);
      }),
  ),
  bodyChange("body-unescaped", ["escapes", "slashes"], "the escapes of the body resolved", (text) =>
    replaceInJson(text, /\\u([0-9a-f]{4})|\\./gi, (found, digits?: string) => {
      if (found === "\\/") return "/";
      const character = digits ? String.fromCharCode(Number.parseInt(digits, 16)) : "";
      return character >= " " && !/["\\]/.test(character) ? character : found;
    }),
  ),
];

function replaceInJson(
  text: string,
  pattern: RegExp,
  replace: (found: string, group?: string) => string,
): string | undefined {
  return readJson(text) === undefined ? undefined : text.replace(pattern, replace);
}

function escapeLower(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function escapeUpper(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
