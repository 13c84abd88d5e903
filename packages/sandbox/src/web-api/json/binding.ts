// The shared state of a binding: the reader, the references, and the destination of errors.
import { addModelError, type ModelState } from "../refusal.ts";
import { findDate } from "./convert.ts";
import { JsonReader } from "./json-reader.ts";
import { JsonText, jsonError } from "./json-text.ts";
import { References } from "./read-metadata.ts";

/** The type of a property whose type is unknown: a class with unknown properties, or any value (`object`). */
export type UnknownType = "class" | "object";

/** The binding of one text. */
export interface Binding {
  readonly reader: JsonReader;
  readonly references: References;
  readonly unknown: UnknownType;
  readonly modelState: ModelState | undefined;
  /** The places of errors in their first spelling, by their names in lower case. */
  readonly places: Map<string, string>;
}

// The cost of a throw, in tokens.
const ERROR_IN_TOKENS = 50;

/** Creates the binding of a text. */
export function makeBinding(
  text: readonly string[],
  modelState: ModelState | undefined,
  unknown: UnknownType,
): Binding {
  const reader = new JsonReader(new JsonText(text), findDate);
  return { reader, references: new References(), unknown, modelState, places: new Map() };
}

/** Adds an error of the text to ModelState, under the current place. Throws any other error. */
export function logError({ reader, modelState, places }: Binding, error: unknown): void {
  if (error !== jsonError) throw error;
  reader.tokens += ERROR_IN_TOKENS;
  if (modelState === undefined) return;
  // The names of ModelState are not case-sensitive.
  const { path } = reader;
  const folded = path.toLowerCase();
  const place = places.get(folded) ?? path;
  places.set(folded, place);
  addModelError(modelState, place);
}
