// XML to a model as DataContractSerializer reads it: members in ordinal order and in their namespace. A member that comes too late is
// skipped like an unknown one, silently. A body that is not a request leaves no model, and one error in ModelState, without a path.
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

/** Binds XML to the members of a request type; null where it cannot be read, or is another type's. */
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
    // Invalid XML, and XML that is not a request, are reported alike (XmlMediaTypeFormatter logs without a path).
    addModelError(modelState);
    return null;
  }
}

interface Binding {
  readonly reader: XmlReader;
  readonly request: ClassType;
  readonly xmlWorks: boolean;
  /** What elements with `z:Id` have become, for those with `z:Ref`. */
  readonly objects: Map<string, unknown>;
}

function readObject(binding: Binding, type: ClassType | undefined): Model | null {
  const { reader } = binding;
  const attributes = readSerializerAttributes(reader);
  // An object to refer to would have to be read before, and of its type there is one.
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
    // From the last member on, and never back: XmlObjectSerializerReadContext.GetMemberIndex.
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

// Its i:type is not looked at, as that of no primitive is.
function readTextMember(binding: Binding): string | null {
  const { reader, objects } = binding;
  const { isNil, id, ref } = readSerializerAttributes(reader);
  if (ref === undefined && !isNil) return remember(binding, id, readText(reader));
  const text = ref === undefined ? null : objects.get(ref);
  if (text !== null && typeof text !== "string") throw new Error("a reference to no text");
  skip(reader);
  return text;
}

// A value type: it cannot be nil, nor be referred to.
function readDateTime(reader: XmlReader): string {
  const { isNil, id, ref } = readSerializerAttributes(reader);
  const dateTime = isNil || (id ?? ref) !== undefined ? undefined : readXmlDateTime(readText(reader));
  if (dateTime === undefined) throw new Error("expected a date");
  return dateTime;
}

// Identity: of a class that the serializer refuses, even as nil; or of the type object, which has no content of its own.
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
  if (id !== undefined && objects.has(id)) throw new Error("two objects of one name");
  if (id !== undefined) objects.set(id, value);
  return value;
}
