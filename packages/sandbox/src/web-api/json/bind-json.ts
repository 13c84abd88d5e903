// JSON to a model, as Newtonsoft.Json 6.0.8 binds it under Web API, which takes every error for handled: what was bound so far stays,
// and reading goes on after the member that failed, or ends where nothing more can be read. Source: PopulateObject, HandleError and
// what they call in JsonSerializerInternalReader of that version; BaseJsonMediaTypeFormatter.ReadFromStream.
import { emptyModel, type Model } from "../model.ts";
import type { Members } from "../operations.ts";
import { addModelError, type ModelState } from "../refusal.ts";
import { isJsonDate, toAny, toDateTime, toText } from "./convert.ts";
import { JsonReader } from "./json-reader.ts";
import { isTurnOver, readPastComments, run, type Steps, skip } from "./json-steps.ts";
import { JsonText, jsonError } from "./json-text.ts";
import { readAnything } from "./read-anything.ts";
import { References, readMetadata } from "./read-metadata.ts";

// What a throw costs, in tokens.
const ERROR_IN_TOKENS = 50;

/** What a member is whose type is unknown: an object of a class with unknown members, or anything (`object`). */
export type UnknownType = "class" | "object";

interface Binding {
  readonly reader: JsonReader;
  readonly references: References;
  readonly modelState: ModelState | undefined;
  readonly unknown: UnknownType;
}

/**
 * Binds JSON to the members of a request type; null where there is none, where it is null, or where the whole cannot be read. A text
 * comes in pieces if there were bytes between them that are not text.
 */
export function bindJson(
  text: string | readonly string[],
  members: Members,
  modelState?: ModelState,
  unknown: UnknownType = "class",
): Promise<Model | null> {
  const reader = new JsonReader(new JsonText(typeof text === "string" ? [text] : text), isJsonDate);
  return run(bindRoot({ reader, references: new References(), modelState, unknown }, members));
}

function* bindRoot(binding: Binding, members: Members): Steps<Model | null> {
  try {
    // White space alone counts as an empty body, which is not an error.
    return (yield* readPastComments(binding.reader)) ? yield* bindObject(binding, members, null) : null;
  } catch (error) {
    logError(binding, error);
    return null;
  }
}

// The value that has begun, as an object of a class: of one with these members, or of an unknown one.
function* bindObject(
  binding: Binding,
  members: Members | undefined,
  existing: Model | null,
): Steps<Model | null> {
  const { reader, references } = binding;
  const { token, value } = reader;
  // An empty text is taken for null.
  if (token === "Null" || token === "Undefined" || (token === "String" && value === "")) return null;
  if (token !== "StartObject") throw jsonError;
  const { id, reference, isList } = yield* readMetadata(reader);
  if (reference !== undefined) return references.find(reference, members);
  if (isList) throw jsonError;
  const isMade = members === undefined && existing === null;
  const object = existing ?? (isMade ? yield* makeUnknown(reader) : emptyModel(members ?? {}));
  if (id !== undefined) references.add(id, object, members);
  if (!isMade) yield* populate(binding, object, members);
  return object;
}

// A class whose constructor takes arguments is read as a whole before it is made (ResolvePropertyAndCreatorValues): an error gives
// none, but the end of the text does not matter.
function* makeUnknown(reader: JsonReader): Steps<Model> {
  const object: Model = {};
  do {
    if (isTurnOver(reader)) yield;
    if (reader.token === "EndObject") break;
    if (reader.token === "Comment") continue;
    if (reader.token !== "PropertyName") throw jsonError;
    const name = reader.value ?? "";
    if (!reader.read()) throw jsonError;
    keep(object, name, yield* readAnything(reader));
  } while (reader.read());
  return object;
}

function* populate(binding: Binding, object: Model, members: Members | undefined): Steps<void> {
  const { reader } = binding;
  const { depth } = reader;
  do {
    if (isTurnOver(reader)) yield;
    if (reader.token === "EndObject") return;
    if (reader.token === "Comment") continue;
    if (reader.token !== "PropertyName") throw jsonError;
    try {
      yield* bindMember(binding, object, members);
    } catch (error) {
      logError(binding, error);
      yield* readPastError(reader, depth);
    }
  } while (reader.read());
  // The end came too early: the object is kept as it is.
  logError(binding, jsonError);
}

// May end in an error itself, which is then one of the object around this.
function* readPastError(reader: JsonReader, depth: number): Steps<void> {
  yield* skip(reader);
  while (reader.depth > depth + 1 && reader.read()) if (isTurnOver(reader)) yield;
}

function* bindMember(binding: Binding, object: Model, members: Members | undefined): Steps<void> {
  const { reader } = binding;
  const given = reader.value ?? "";
  const name = members === undefined ? undefined : findName(members, given);
  if (members === undefined || name === undefined) {
    if (!reader.read()) return;
    if (members === undefined) keep(object, given, yield* readAnything(reader));
    else if (reader.isStart) yield* skip(reader);
    return;
  }
  const kind = members[name];
  if (!(yield* readPastComments(reader, kind !== "text"))) throw jsonError;
  if (kind === "text") object[name] = toText(reader);
  else if (kind === "dateTime") object[name] = toDateTime(reader);
  else if (kind === "any" && binding.unknown === "object") object[name] = yield* toAny(reader, object[name]);
  else object[name] = yield* bindObject(binding, kind === "any" ? undefined : kind, toModel(object[name]));
}

function keep(object: Model, name: string, value: unknown): void {
  if (name !== "__proto__") object[name] = value;
}

function toModel(value: unknown): Model | null {
  return typeof value === "object" ? (value as Model | null) : null;
}

// Exactly, or whatever the case of its ASCII letters (GetClosestMatchProperty).
function findName(members: Members, given: string): string | undefined {
  if (Object.hasOwn(members, given)) return given;
  const folded = given.toLowerCase();
  return Object.keys(members).find((name) => name.toLowerCase() === folded);
}

function logError({ reader, modelState }: Binding, error: unknown): void {
  if (error !== jsonError) throw error;
  reader.tokens += ERROR_IN_TOKENS;
  if (modelState !== undefined) addModelError(modelState, reader.path);
}
