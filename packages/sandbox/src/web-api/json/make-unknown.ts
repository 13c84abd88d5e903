// An object of a class of which no member is known: what was sent is kept.
import type { Model } from "../model.ts";
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, type Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";
import { readAnything } from "./read-anything.ts";

/**
 * Makes one by a constructor that takes arguments, for which it is read as a whole (ResolvePropertyAndCreatorValues): an error
 * leaves no object, but a text that ends early is no error.
 */
export function* makeUnknown(reader: JsonReader): Steps<Model> {
  const object: Model = {};
  do {
    if (isTurnOver(reader)) yield;
    if (reader.token === "EndObject") break;
    if (reader.token === "Comment") continue;
    if (reader.token !== "PropertyName") throw jsonError;
    const name = reader.value ?? "";
    if (!reader.read()) throw jsonError;
    yield* keepField(reader, object, name);
  } while (reader.read());
  return object;
}

/** Reads the value that has begun into a field; `__proto__` is not one. */
export function* keepField(reader: JsonReader, object: Model, name: string): Steps<void> {
  const value = yield* readAnything(reader);
  if (name !== "__proto__") object[name] = value;
}
