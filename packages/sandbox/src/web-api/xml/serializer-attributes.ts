// The attributes that tell DataContractSerializer what an element is (its class Attributes): nil, of another type, or the same
// object as another element. They are read on skipped elements too, so `i:nil="yes"` is an error on every element.
import { readValue } from "./scan-attributes.ts";
import { keyOf, prefixOf } from "./scan-name.ts";
import type { XmlReader } from "./xml-reader.ts";

/** The namespace of `i:nil` and `i:type`. */
export const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

/** The namespace of `z:Id` and `z:Ref`, and of some types. */
export const SERIALIZATION = "http://schemas.microsoft.com/2003/10/Serialization/";

/** A name with its namespace. */
export interface QName {
  readonly name: string;
  readonly namespace: string;
}

/** The serializer's attributes of an element. */
export interface SerializerAttributes {
  readonly isNil: boolean;
  readonly type: QName | undefined;
  readonly id: string | undefined;
  readonly ref: string | undefined;
}

/** Reads these attributes of the reader's current element. */
export function readSerializerAttributes(reader: XmlReader): SerializerAttributes {
  const found = { isNil: false, type: undefined, id: undefined, ref: undefined } as {
    -readonly [Name in keyof SerializerAttributes]: SerializerAttributes[Name];
  };
  const { bytes, scope } = reader;
  for (const attribute of reader.attributes) {
    const { name } = attribute;
    const namespace = name.start === name.local ? undefined : scope.find(prefixOf(bytes, name));
    if (namespace !== INSTANCE && namespace !== SERIALIZATION) continue;
    const read = READERS[`${namespace === INSTANCE ? "i" : "z"}:${keyOf(bytes, name.local, name.end)}`];
    if (read !== undefined) Object.assign(found, read(readValue(bytes, attribute), reader));
  }
  return found;
}

type ReadAttribute = (value: string, reader: XmlReader) => Partial<SerializerAttributes>;

const READERS: { readonly [name: string]: ReadAttribute | undefined } = {
  "i:nil": (value) => ({ isNil: toBoolean(value) }),
  "i:type": (value, { scope }) => {
    const [prefix = "", name] = value.includes(":") ? value.trim().split(/:(.*)/s) : ["", value.trim()];
    return { type: { name: name ?? "", namespace: scope.find(prefix) ?? "" } };
  },
  "z:Id": (id) => ({ id: notEmpty(id) }),
  "z:Ref": (ref) => ({ ref: notEmpty(ref) }),
  "z:Size": (size) => {
    if (!/^\s*[+-]?\d{1,10}\s*$/.test(size)) throw new Error("expected a number");
    return {};
  },
};

/** Parses a boolean like XmlConvert, for which TRUE and yes are invalid. */
export function toBoolean(value: string): boolean {
  const trimmed = value.trim();
  if (!/^(true|false|0|1)$/.test(trimmed)) throw new Error("expected a boolean");
  return trimmed === "true" || trimmed === "1";
}

function notEmpty(value: string): string {
  if (value === "") throw new Error("expected the id of an object");
  return value;
}
