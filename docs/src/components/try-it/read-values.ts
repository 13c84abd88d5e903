/**
 * The contents of the fields as values of the request.
 */
import type { Member } from "./describe-form.ts";

/** The value of a field. If it is undefined, the field is not sent. */
export interface Value {
  readonly path: readonly string[];
  readonly value: unknown;
}

/** Reads the fields in the order of the request. Invalid JSON is a TypeError. */
export function readValues(members: readonly Member[], texts: readonly string[]): Value[] {
  return members.map(({ path, kind, isRequired }, i) => {
    const text = texts[i] ?? "";
    if (text === "" && !(isRequired && kind === "text")) return { path, value: undefined };
    return { path, value: kind === "text" ? text : readJson(text, path) };
  });
}

function readJson(text: string, path: readonly string[]): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError(`${path.join(".")} has to be JSON, such as null or {"Member": "value"}.`);
  }
}
