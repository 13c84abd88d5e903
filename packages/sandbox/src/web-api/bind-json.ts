// Text to a model as Newtonsoft.Json binds it under Web API: leniently. Names match whatever their case, unknown members
// are ignored, a number or boolean sent for a text becomes its text, and what cannot be read is null: the action still runs.
import type { Members } from "./operations.ts";
import { addModelError, type ModelState } from "./refusal.ts";

/** A request after binding; every member of its type is there, null where it was not sent. */
export type Model = { [name: string]: unknown };

// default(DateTime): a value type, which cannot be null.
const NO_DATE_TIME = "0001-01-01T00:00:00";

const empties = new WeakMap<Members, Model>();

/** A request of which nothing was sent: every member is null, but for a date. */
export function emptyModel(members: Members): Model {
  let empty = empties.get(members);
  if (empty === undefined) {
    const entries = Object.entries(members);
    empty = Object.fromEntries(
      entries.map(([name, kind]) => [name, kind === "dateTime" ? NO_DATE_TIME : null]),
    );
    empties.set(members, empty);
  }
  return { ...empty };
}

// JsonMediaTypeFormatter.MaxDepth (FormattingUtilities.DefaultMaxDepth).
const MAX_DEPTH = 256;

/** Binds JSON to the members of a request type; null where the text is not JSON, nested too deeply, or no object. */
export function bindJson(text: string, members: Members, modelState?: ModelState): Model | null {
  try {
    if (!isTooDeep(text)) return bindObject(JSON.parse(text), members, "", modelState);
  } catch {
    // Not JSON. White space alone counts as an empty body, which is not an error.
    if (text.trim() === "") return null;
  }
  addModelError(modelState);
  return null;
}

function bindObject(
  value: unknown,
  members: Members,
  path: string,
  modelState: ModelState | undefined,
): Model | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    // An empty text is taken for null (JsonSerializerInternalReader.CoerceEmptyStringToNull).
    if (value !== null && value !== "") addModelError(modelState, path);
    return null;
  }
  const model = emptyModel(members);
  // Only names of the type are ever written, so that a member called `__proto__` is one more unknown member.
  for (const [given, member] of Object.entries(value)) {
    const name = findName(members, given);
    if (name === undefined) continue;
    // The path is as it was sent (JsonReader.Path), and only for those who look.
    const inner = modelState === undefined ? "" : path === "" ? given : `${path}.${given}`;
    model[name] = bindMember(member, members[name], inner, modelState);
  }
  return model;
}

function bindMember(
  value: unknown,
  kind: Members[string] | undefined,
  path: string,
  modelState: ModelState | undefined,
): unknown {
  if (kind === "any") return value ?? null;
  if (kind === "text") {
    if (isSimple(value)) return String(value);
    if (value !== null) addModelError(modelState, path);
    return null;
  }
  if (kind === "dateTime") {
    if (modelState !== undefined && !isDateTime(value)) addModelError(modelState, path);
    return typeof value === "string" ? value : NO_DATE_TIME;
  }
  return kind === undefined ? null : bindObject(value, kind, path, modelState);
}

/** Whether .NET would read a value as a date: one of digits, in the order of ISO 8601 or of its invariant culture. */
export function isDateTime(value: unknown): boolean {
  const isWritten =
    typeof value === "string" && /^(\d{4}[-/]\d\d?[-/]\d\d?|\d\d?\/\d\d?\/\d{4})/.test(value.trim());
  return isWritten && !Number.isNaN(Date.parse(value.trim()));
}

function isSimple(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function findName(members: Members, given: string): string | undefined {
  // Nearly every caller writes the names as they are.
  if (Object.hasOwn(members, given)) return given;
  const folded = given.toLowerCase();
  return Object.keys(members).find((name) => name.toLowerCase() === folded);
}

// One pass over the characters: a regular expression for strings would take a second for a hostile megabyte.
function isTooDeep(text: string): boolean {
  // A shorter text cannot open and close that many.
  if (text.length <= 2 * MAX_DEPTH) return false;
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    if (isInString) {
      if (character === "\\") i += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") depth += 1;
    else if (character === "}" || character === "]") depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}
