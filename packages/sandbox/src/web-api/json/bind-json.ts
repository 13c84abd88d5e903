// JSON to a model, as Newtonsoft.Json 6.0.8 binds it under Web API, which takes every error for handled: what was bound so far stays,
// and reading goes on after the member that failed, or ends where nothing more can be read. Source: PopulateObject, HandleError and
// what they call in JsonSerializerInternalReader of that version; BaseJsonMediaTypeFormatter.ReadFromStream.
import { emptyModel, type Model } from "../model.ts";
import { readJsonDate } from "../date-time/read-json-date.ts";
import { readDateTime } from "../net-date-time.ts";
import type { Members } from "../operations.ts";
import { addModelError, type ModelState } from "../refusal.ts";
import { JsonReader } from "./json-reader.ts";
import { JsonText, jsonError } from "./json-text.ts";
import { readAnything, toScalar } from "./read-anything.ts";
import { References, readMetadata } from "./read-metadata.ts";

interface Binding {
  readonly reader: JsonReader;
  readonly references: References;
  readonly modelState: ModelState | undefined;
  /** What a field is whose type is unknown: an object of a class with unknown fields, or anything (`object`). */
  readonly unknown: "class" | "object";
}

/** Binds JSON to the members of a request type; null where there is none, where it is null, or where the whole cannot be read. */
export function bindJson(
  text: string | readonly string[],
  members: Members,
  modelState?: ModelState,
  unknown: "class" | "object" = "class",
): Model | null {
  const reader = new JsonReader(new JsonText(typeof text === "string" ? [text] : text), isJsonDate);
  const binding = { reader, references: new References(), modelState, unknown };
  try {
    // White space alone counts as an empty body, which is not an error.
    return reader.readPastComments() ? bindObject(binding, members, null) : null;
  } catch (error) {
    logError(binding, error);
    return null;
  }
}

// The value that has begun, as an object of a class: of one with these members, or of an unknown class.
function bindObject(binding: Binding, members: Members | undefined, existing: Model | null): Model | null {
  const { reader, references } = binding;
  const { token, value } = reader;
  // An empty text is taken for null.
  if (token === "Null" || token === "Undefined" || (token === "String" && value === "")) return null;
  if (token !== "StartObject") throw jsonError;
  const { id, reference, isList } = readMetadata(reader);
  if (reference !== undefined) return references.find(reference, members);
  if (isList) throw jsonError;
  const object = existing ?? (members === undefined ? readNewUnknown(reader) : emptyModel(members));
  if (id !== undefined) references.add(id, object, members);
  if (existing !== null || members !== undefined) populate(binding, object, members ?? {});
  return object;
}

// A class whose constructor takes arguments is read as a whole before it is made (ResolvePropertyAndCreatorValues): an error gives
// none, but the end of the text does not matter.
function readNewUnknown(reader: JsonReader): Model {
  const object: Model = {};
  do {
    if (reader.token === "EndObject") break;
    if (reader.token === "Comment") continue;
    if (reader.token !== "PropertyName") throw jsonError;
    const name = reader.value ?? "";
    if (!reader.read()) throw jsonError;
    keepField(object, name, reader);
  } while (reader.read());
  return object;
}

function populate(binding: Binding, object: Model, members: Members | undefined): void {
  const { reader } = binding;
  const { depth } = reader;
  do {
    if (reader.token === "EndObject") return;
    if (reader.token === "Comment") continue;
    if (reader.token !== "PropertyName") throw jsonError;
    try {
      bindMember(binding, object, members);
    } catch (error) {
      logError(binding, error);
      readPastError(reader, depth);
    }
  } while (reader.read());
  // The end came too early: the object is kept as it is.
  logError(binding, jsonError);
}

// May end in an error itself, which is then one of the object around this.
function readPastError(reader: JsonReader, depth: number): void {
  reader.skip();
  while (reader.depth > depth + 1 && reader.read()) {
    // Nothing of it is kept.
  }
}

function bindMember(binding: Binding, object: Model, members: Members | undefined): void {
  const { reader } = binding;
  const given = reader.value ?? "";
  const name = members === undefined ? undefined : findName(members, given);
  if (members === undefined || name === undefined) {
    if (!reader.read()) return;
    if (members === undefined) keepField(object, given, reader);
    else reader.skip();
    return;
  }
  const kind = members[name];
  if (!reader.readPastComments(kind !== "text")) throw jsonError;
  if (kind === "text") object[name] = toText(reader);
  else if (kind === "dateTime") object[name] = toDateTime(reader);
  else if (kind === "any" && binding.unknown === "object") object[name] = bindAnything(binding, object[name]);
  else object[name] = bindObject(binding, typeof kind === "object" ? kind : undefined, toModel(object[name]));
}

function toText({ token, value }: JsonReader): string | null {
  const isText = value !== null && token !== "StartConstructor";
  if (!isText && token !== "Null") throw jsonError;
  return value;
}

// A value type, so that null is an error.
function toDateTime({ token, value }: JsonReader): string {
  const dateTime = token === "String" || token === "Date" ? readDateTime(value ?? "") : undefined;
  if (dateTime === undefined) throw jsonError;
  return dateTime;
}

// As anything, of which a second object or list does not go with a first one that is neither.
function bindAnything({ reader, references }: Binding, existing: unknown): unknown {
  if (reader.token === "StartConstructor") return reader.value;
  if (!reader.isStart) return toScalar(reader);
  if (existing !== null && typeof existing !== "object") throw jsonError;
  return readAnything(reader);
}

function keepField(object: Model, name: string, reader: JsonReader): void {
  const value = readAnything(reader);
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
  if (modelState !== undefined) addModelError(modelState, reader.path);
}

// Every text that dates may be read from is looked at, and some end in an exception.
function isJsonDate(text: string): boolean {
  const date = readJsonDate(text);
  if (date === "overflow") throw jsonError;
  return date !== undefined;
}
