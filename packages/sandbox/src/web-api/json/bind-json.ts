// Binds JSON to a model like Newtonsoft.Json 6.0.8 under Web API, which marks every error as handled. So the bound properties
// stay, and reading continues after the failed property, or ends if nothing more is readable. Source: PopulateObject,
// HandleError and the methods that they call in JsonSerializerInternalReader of that version;
// BaseJsonMediaTypeFormatter.ReadFromStream.
import { emptyModel, type Model } from "../model.ts";
import type { Members } from "../operations.ts";
import type { ModelState } from "../refusal.ts";
import { type Binding, logError, makeBinding, type UnknownType } from "./binding.ts";
import { findName, toAny, toDateTime, toNull, toText } from "./convert.ts";
import type { JsonReader } from "./json-reader.ts";
import { isTurnOver, readPastComments, run, type Steps, skip } from "./json-steps.ts";
import { jsonError } from "./json-text.ts";
import { keepField, makeUnknown } from "./make-unknown.ts";
import { toScalar } from "./read-anything.ts";
import { isMetadataNext, type Metadata, readMetadata } from "./read-metadata.ts";

const NO_METADATA: Metadata = { id: undefined };

/**
 * Binds JSON to the properties of a request type. Returns null if the body is empty, is null, or is unreadable as a whole.
 * Between two pieces of the text, there are bytes that could not be decoded.
 */
export function bindJson(
  text: string | readonly string[],
  members: Members,
  modelState?: ModelState,
  unknown: UnknownType = "class",
): Promise<Model | null> {
  return run(bindRoot(makeBinding(typeof text === "string" ? [text] : text, modelState, unknown), members));
}

function* bindRoot(binding: Binding, members: Members): Steps<Model | null> {
  const { reader } = binding;
  try {
    // A body of white space counts as an empty body, which is not an error.
    if (!(yield* readPastComments(reader))) return null;
    return reader.isStart ? yield* bindObject(binding, members, null) : toNull(reader);
  } catch (error) {
    logError(binding, error);
    return null;
  }
}

// Binds an object after its start. Its class has these properties, or is unknown.
function* bindObject(
  binding: Binding,
  members: Members | undefined,
  existing: Model | null,
): Steps<Model | null> {
  const { reader, references } = binding;
  if (reader.token !== "StartObject") throw jsonError;
  const { id, reference, isList } = isMetadataNext(reader) ? yield* readMetadata(reader) : NO_METADATA;
  if (reference !== undefined) return references.find(reference, members);
  if (isList) throw jsonError;
  const isMade = members === undefined && existing === null;
  const object = existing ?? (isMade ? yield* makeUnknown(reader) : emptyModel(members ?? {}));
  if (id !== undefined) references.add(id, object, members);
  if (!isMade) yield* populate(binding, object, members);
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
      const rest = bindMember(binding, object, members);
      if (rest !== undefined) yield* rest;
    } catch (error) {
      logError(binding, error);
      yield* readPastError(reader, depth);
    }
  } while (reader.read());
  // The text ended too early. The object stays as it is.
  logError(binding, jsonError);
}

// This can fail too. The error then belongs to the surrounding object.
function* readPastError(reader: JsonReader, depth: number): Steps<void> {
  yield* skip(reader);
  while (reader.depth > depth + 1 && reader.read()) if (isTurnOver(reader)) yield;
}

// Returns the remaining work, which is undefined for a plain value. A generator for each value would double the time of a small
// body.
function bindMember(binding: Binding, object: Model, members: Members | undefined): Steps<void> | undefined {
  const { reader } = binding;
  const given = reader.value ?? "";
  const name = members === undefined ? undefined : findName(members, given);
  if (members === undefined || name === undefined) {
    if (!reader.read()) return undefined;
    if (members === undefined) return keepField(reader, object, given);
    return reader.isStart ? skip(reader) : undefined;
  }
  const kind = members[name];
  if (!reader.read(kind !== "text")) throw jsonError;
  if (reader.token === "Comment") return bindAfterComments(binding, object, name, kind);
  return bindValue(binding, object, name, kind);
}

type Kind = Members[string] | undefined;

function* bindAfterComments(binding: Binding, object: Model, name: string, kind: Kind): Steps<void> {
  if (!(yield* readPastComments(binding.reader, kind !== "text"))) throw jsonError;
  const rest = bindValue(binding, object, name, kind);
  if (rest !== undefined) yield* rest;
}

function bindValue(binding: Binding, object: Model, name: string, kind: Kind): Steps<void> | undefined {
  const { reader } = binding;
  if (kind === "text") object[name] = toText(reader);
  else if (kind === "dateTime") object[name] = toDateTime(reader);
  else if (reader.isStart) return bindStarted(binding, object, name, kind);
  else object[name] = kind === "any" && binding.unknown === "object" ? toScalar(reader) : toNull(reader);
  return undefined;
}

function* bindStarted(binding: Binding, object: Model, name: string, kind: Kind): Steps<void> {
  const existing = object[name];
  if (kind === "any" && binding.unknown === "object") object[name] = yield* toAny(binding.reader, existing);
  else
    object[name] = yield* bindObject(binding, typeof kind === "object" ? kind : undefined, toModel(existing));
}

function toModel(value: unknown): Model | null {
  return typeof value === "object" ? (value as Model | null) : null;
}
