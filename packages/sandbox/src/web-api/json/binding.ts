// What all of a binding needs: who reads, what was met, and where errors go.
import { addModelError, type ModelState } from "../refusal.ts";
import { findDate } from "./convert.ts";
import { JsonReader } from "./json-reader.ts";
import { JsonText, jsonError } from "./json-text.ts";
import { References } from "./read-metadata.ts";

/** What a member is whose type is unknown: an object of a class with unknown members, or anything (`object`). */
export type UnknownType = "class" | "object";

/** One binding of one text. */
export interface Binding {
  readonly reader: JsonReader;
  readonly references: References;
  readonly unknown: UnknownType;
  readonly modelState: ModelState | undefined;
  /** The places of errors as they were written first, by their names in lower case. */
  readonly places: Map<string, string>;
}

// What a throw costs, in tokens.
const ERROR_IN_TOKENS = 50;

/** Begins to bind a text. */
export function makeBinding(
  text: readonly string[],
  modelState: ModelState | undefined,
  unknown: UnknownType,
): Binding {
  const reader = new JsonReader(new JsonText(text), findDate);
  return { reader, references: new References(), unknown, modelState, places: new Map() };
}

/** Puts an error into ModelState, under the place that was reached; throws any other than one of the text. */
export function logError({ reader, modelState, places }: Binding, error: unknown): void {
  if (error !== jsonError) throw error;
  reader.tokens += ERROR_IN_TOKENS;
  if (modelState === undefined) return;
  // The names of ModelState are the same whatever their case.
  const { path } = reader;
  const folded = path.toLowerCase();
  const place = places.get(folded) ?? path;
  places.set(folded, place);
  addModelError(modelState, place);
}
