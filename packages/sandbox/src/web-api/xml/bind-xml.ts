// Binds XML to a model like DataContractSerializer: elements in ordinal order and in their namespace. It skips a late element
// without an error, like an unknown one. A body that is not a request leaves no model, and one error in ModelState without a
// path.
import { emptyModel, type Model } from "../model.ts";
import type { Members, Operation } from "../operations.ts";
import { addModelError, type ModelState } from "../refusal.ts";
import { moveToContent, passEnd, readText, skip } from "./read-content.ts";
import { refuseFloods } from "./refuse-floods.ts";
import { type ClassType, isSame, requestType } from "./request-type.ts";
import { readSerializerAttributes, type SerializerAttributes } from "./serializer-attributes.ts";
import { toUtf8 } from "./to-utf8.ts";
import { readXmlDateTime } from "./xml-date-time.ts";
import type { XmlNamespaces } from "./xml-namespaces.ts";
import { isAnyType, readPrimitive } from "./xml-primitives.ts";
import { XmlReader } from "./xml-reader.ts";

/** Binds XML to the properties of a request type. Returns null if the XML is unreadable, or of another type. */
export function bindXml(
  body: Uint8Array,
  charset: string | undefined,
  operation: Operation,
  namespaces: XmlNamespaces,
  xmlWorks: boolean,
  modelState?: ModelState,
): Model | null {
  try {
    const bytes = toUtf8(body, charset);
    refuseFloods(bytes);
    const reader = new XmlReader(bytes);
    const request = requestType(operation, namespaces);
    if (moveToContent(reader) !== "element" || !reader.isElement(request.name, request.namespace))
      throw new Error("expected another root element");
    return readObject({ reader, request, xmlWorks, objects: new Map() }, request);
  } catch {
    // Invalid XML, and XML that is not a request, cause the same error (XmlMediaTypeFormatter logs without a path).
    addModelError(modelState);
    return null;
  }
}

interface Binding {
  readonly reader: XmlReader;
  readonly request: ClassType;
  readonly xmlWorks: boolean;
  /** The objects of elements with `z:Id`, for elements with `z:Ref`. */
  readonly objects: Map<string, unknown>;
}

function readObject(binding: Binding, type: ClassType | undefined): Model | null {
  const { reader } = binding;
  const attributes = readSerializerAttributes(reader);
  // A reference needs an earlier object of the same type, but there is only one object of each type.
  if (type === undefined || attributes.ref !== undefined) throw new Error("a reference to nothing");
  if (attributes.isNil) {
    skip(reader);
    return null;
  }
  if (attributes.type !== undefined && !isSame(attributes.type, type)) throw new Error("another type");
  return readMembers(binding, type, attributes);
}

function readMembers(binding: Binding, type: ClassType, { id }: SerializerAttributes): Model {
  const { reader } = binding;
  const model = remember(binding, id, emptyModel(type.members));
  const order = Object.keys(type.members).sort();
  let next = 0;
  reader.read();
  while (moveToContent(reader) !== "end") {
    if (reader.node !== "element") throw new Error("text between elements");
    // Searches from the last matched element on, and never back (XmlObjectSerializerReadContext.GetMemberIndex).
    const at = order.findIndex((name, i) => i >= next && reader.isElement(name, type.memberNamespace));
    const name = order[at];
    if (name === undefined) {
      readSerializerAttributes(reader);
      skip(reader);
    } else {
      model[name] = readMember(binding, type.members[name], type.content);
      next = at + 1;
    }
  }
  reader.read();
  return model;
}

function readMember(
  binding: Binding,
  kind: Members[string] | undefined,
  content: ClassType | undefined,
): unknown {
  if (kind === "text") return readTextMember(binding);
  if (kind === "dateTime") return readDateTime(binding.reader);
  return kind === "any" ? readAnything(binding) : readObject(binding, content);
}

// Ignores its i:type, as for all primitives.
function readTextMember(binding: Binding): string | null {
  const { reader, objects } = binding;
  const { isNil, id, ref } = readSerializerAttributes(reader);
  if (ref === undefined && !isNil) return remember(binding, id, readText(reader));
  const text = ref === undefined ? null : objects.get(ref);
  if (text !== null && typeof text !== "string") throw new Error("a reference that does not point to a text");
  skip(reader);
  return text;
}

// A value type, which cannot be nil, and to which no reference can point.
function readDateTime(reader: XmlReader): string {
  const { isNil, id, ref } = readSerializerAttributes(reader);
  const dateTime = isNil || (id ?? ref) !== undefined ? undefined : readXmlDateTime(readText(reader));
  if (dateTime === undefined) throw new Error("expected a date");
  return dateTime;
}

// Identity has either a class that the serializer rejects, even as nil, or the type object, which has no content.
function readAnything(binding: Binding): unknown {
  const { reader, objects, request, xmlWorks } = binding;
  if (!xmlWorks) throw new Error("a type that cannot be serialized");
  const attributes = readSerializerAttributes(reader);
  const { isNil, type, id, ref } = attributes;
  if (isNil || ref !== undefined) {
    if (ref !== undefined && !objects.has(ref)) throw new Error("a reference to nothing");
    skip(reader);
    return ref === undefined ? null : objects.get(ref);
  }
  if (type !== undefined && isSame(type, request)) return readMembers(binding, request, attributes);
  if (type !== undefined && !isAnyType(type))
    return remember(binding, id, readPrimitive(type, readText(reader)));
  reader.read();
  passEnd(reader);
  return remember(binding, id, {});
}

function remember<Value>({ objects }: Binding, id: string | undefined, value: Value): Value {
  if (id !== undefined && objects.has(id)) throw new Error("two objects with the same id");
  if (id !== undefined) objects.set(id, value);
  return value;
}
