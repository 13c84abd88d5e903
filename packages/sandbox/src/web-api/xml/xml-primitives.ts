// The built-in types of DataContractSerializer, which i:type may name if any object is allowed. The resulting value matters
// little. Whether the text is valid for its type decides whether the body is a request.
import { INSTANCE, type QName, SERIALIZATION, toBoolean } from "./serializer-attributes.ts";
import { readXmlDateTime } from "./xml-date-time.ts";

const SCHEMA = INSTANCE.replace("-instance", "");

type ReadPrimitive = (text: string) => unknown;

const asText: ReadPrimitive = (text) => text;
const asDecimal = matching(/^[+-]?(\d+(\.\d*)?|\.\d+)$/);
const asDouble = matching(/^([+-]?(\d+(\.\d*)?|\.\d+)([Ee][+-]?\d+)?|-?INF|NaN)$/);
const asDuration = matching(/^-?P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$/);
const asInt = whole(-(2n ** 31n), 2n ** 31n);
const asLong = whole(-(2n ** 63n), 2n ** 63n);

// The types of XML Schema, and after a blank, those of the serializer. No pattern needs backtracking.
const PRIMITIVES: { readonly [type: string]: ReadPrimitive | undefined } = {
  ...each("anyURI QName string date time gYear gYearMonth gMonth gMonthDay gDay hexBinary", asText),
  ...each(
    "normalizedString token language Name NCName NMTOKEN NMTOKENS ID IDREF IDREFS ENTITY ENTITIES",
    asText,
  ),
  ...each("long integer positiveInteger negativeInteger nonPositiveInteger nonNegativeInteger", asLong),
  ...each("float double", asDouble),
  boolean: toBoolean,
  byte: whole(-128n, 128n),
  unsignedByte: whole(0n, 256n),
  short: whole(-(2n ** 15n), 2n ** 15n),
  unsignedShort: whole(0n, 2n ** 16n),
  int: asInt,
  unsignedInt: whole(0n, 2n ** 32n),
  unsignedLong: whole(0n, 2n ** 64n),
  decimal: asDecimal,
  duration: asDuration,
  dateTime: (text) => readXmlDateTime(text) ?? refuse(),
  base64Binary: matching(/^[A-Za-z\d+/\s]*(=\s*){0,2}$/),
  " char": whole(0n, 2n ** 16n),
  " duration": asDuration,
  " guid": matching(
    /^([\da-f]{32}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\{[\da-f-]{36}\}|\([\da-f-]{36}\))$/i,
  ),
};

/** Whether a type is that of any object, which may have no content. */
export function isAnyType({ name, namespace }: QName): boolean {
  return name === "anyType" && namespace === SCHEMA;
}

/** Parses a text as a value of a type. Throws for an unknown type, and for a text that is not a value of the type. */
export function readPrimitive({ name, namespace }: QName, text: string): unknown {
  const key = namespace === SCHEMA ? name : namespace === SERIALIZATION ? ` ${name}` : "";
  const read = Object.hasOwn(PRIMITIVES, key) ? PRIMITIVES[key] : undefined;
  return read === undefined ? refuse() : read(text);
}

function each(names: string, read: ReadPrimitive): { [type: string]: ReadPrimitive } {
  return Object.fromEntries(names.split(" ").map((name) => [name, read]));
}

function matching(pattern: RegExp): ReadPrimitive {
  return (text) => (pattern.test(text.trim()) ? text.trim() : refuse());
}

function whole(least: bigint, end: bigint): ReadPrimitive {
  return (text) => {
    const digits = text.trim().replace(/^\+/, "");
    if (!/^-?\d+$/.test(digits)) refuse();
    const bare = digits.replace(/^(-?)0+(?=\d)/, "$1");
    // Longer numbers are outside every range, and parsing a million digits takes a second.
    const value = bare.length > 20 ? end : BigInt(bare);
    return value >= least && value < end ? Number(value) : refuse();
  };
}

function refuse(): never {
  throw new Error("not a value of its type");
}
