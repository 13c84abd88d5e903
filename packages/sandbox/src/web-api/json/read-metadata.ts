// Reads `$id`, `$ref`, `$type` and `$values` at the beginning of an object. Newtonsoft.Json reads them even if it never writes
// them. Source: JsonSerializerInternalReader.ReadMetadataProperties. Types are never loaded (TypeNameHandling.None).

import type { Model } from "../model.ts";
import { DOLLAR } from "./characters.ts";
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, type Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";

/** The metadata before the properties of an object. */
export interface Metadata {
  readonly id: string | undefined;
  /** The object is a reference to another object, or null if that is unknown. */
  readonly reference?: string;
  /** The object is a list. */
  readonly isList?: true;
}

/** Reads the first token of an object. Returns whether it is metadata. */
export function isMetadataNext(reader: JsonReader): boolean {
  readOn(reader);
  return reader.token === "PropertyName" && reader.value?.charCodeAt(0) === DOLLAR;
}

/** Reads to the first property that is not metadata. */
export function* readMetadata(reader: JsonReader): Steps<Metadata> {
  let id: string | undefined;
  while (reader.token === "PropertyName") {
    if (isTurnOver(reader)) yield;
    const name = reader.value;
    if (name !== "$id" && name !== "$ref" && name !== "$type" && name !== "$values") break;
    readOn(reader);
    if (name === "$values") return { id, isList: true };
    const value = readMetadataValue(reader, name);
    if (name === "$id") id = value ?? undefined;
    if (name !== "$ref" || value === null) continue;
    // No property may follow a `$ref`.
    if (reader.token === "PropertyName") throw jsonError;
    return { id, reference: value };
  }
  return { id };
}

function readMetadataValue(reader: JsonReader, name: string): string | null {
  const { token, value } = reader;
  if (name === "$type" && value === null) throw jsonError;
  if (name === "$ref" && token !== "String" && token !== "Null") throw jsonError;
  readOn(reader);
  return value;
}

function readOn(reader: JsonReader): void {
  if (!reader.read()) throw jsonError;
}

/** The objects of a text with an `$id`. */
export class References {
  // Created only if an object has an `$id`, which is rare.
  #objects: Map<string, { readonly object: Model; readonly type: unknown }> | undefined;
  #known: Set<Model> | undefined;

  /** Gives an object an id. Both must be new (BidirectionalDictionary.Set). */
  add(id: string, object: Model, type: unknown): void {
    this.#objects ??= new Map();
    this.#known ??= new Set();
    if (this.#objects.has(id) || this.#known.has(object)) throw jsonError;
    this.#objects.set(id, { object, type });
    this.#known.add(object);
  }

  /** Finds the object with an id, or null. An object of another type is an error. */
  find(id: string, type: unknown): Model | null {
    const found = this.#objects?.get(id);
    if (found !== undefined && found.type !== type) throw jsonError;
    return found?.object ?? null;
  }
}
