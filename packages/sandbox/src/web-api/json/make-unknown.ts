// Creates an object of a class without known properties. It keeps all values of the request.
import type { Model } from "../model.ts";
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, type Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";
import { readAnything } from "./read-anything.ts";

/**
 * Creates the object with a constructor that has parameters, so the whole object is read first (ResolvePropertyAndCreatorValues).
 * An error leaves no object, but a text that ends early is not an error.
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

/** Reads the current value into a field. It ignores `__proto__`. */
export function* keepField(reader: JsonReader, object: Model, name: string): Steps<void> {
  const value = yield* readAnything(reader);
  if (name !== "__proto__") object[name] = value;
}
