// `$id`, `$ref`, `$type` and `$values` at the beginning of an object, which Newtonsoft.Json reads even when it never writes them.
// Source: JsonSerializerInternalReader.ReadMetadataProperties; types are never loaded (TypeNameHandling.None).

import type { Model } from "../model.ts";
import { DOLLAR } from "./characters.ts";
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, type Steps } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";

/** What stands before the members of an object. */
export interface Metadata {
  readonly id: string | undefined;
  /** The object is another, or null if that is unknown. */
  readonly reference?: string;
  /** The object is a list. */
  readonly isList?: true;
}

/** Reads on into an object that has begun; whether metadata is the first. */
export function isMetadataNext(reader: JsonReader): boolean {
  readOn(reader);
  return reader.token === "PropertyName" && reader.value?.charCodeAt(0) === DOLLAR;
}

/** Reads on to the first member that is not metadata. */
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
    // Nothing else may be in it.
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

/** The objects of a text that have an `$id`. */
export class References {
  // Made only for who has one: nearly no text does.
  #objects: Map<string, { readonly object: Model; readonly type: unknown }> | undefined;
  #known: Set<Model> | undefined;

  /** Gives an object an id. Neither may be known already (BidirectionalDictionary.Set). */
  add(id: string, object: Model, type: unknown): void {
    this.#objects ??= new Map();
    this.#known ??= new Set();
    if (this.#objects.has(id) || this.#known.has(object)) throw jsonError;
    this.#objects.set(id, { object, type });
    this.#known.add(object);
  }

  /** The object with an id, or null; one of another type is an error. */
  find(id: string, type: unknown): Model | null {
    const found = this.#objects?.get(id);
    if (found !== undefined && found.type !== type) throw jsonError;
    return found?.object ?? null;
  }
}
