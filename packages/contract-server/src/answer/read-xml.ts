// XML to the value that the same answer would be in JSON. fast-xml-parser is loaded when the first XML comes.
import { dereference, type OpenApiDocument, type Schema } from "@cbss/internal/document";

type Element = Record<string, unknown>;

/** Reads an XML answer by its schema, whatever its namespaces, which are unknown; undefined where that cannot be done. */
export async function readXml(
  document: OpenApiDocument,
  schema: Schema | undefined,
  text: string,
): Promise<unknown> {
  library ??= loadLibrary();
  const { validate, parse } = await library;
  if (/<!DOCTYPE/i.test(text) || !validate(text)) return undefined;
  const roots = Object.entries(parse(text)).filter(([name]) => !name.startsWith("#"));
  const [root] = roots;
  if (root === undefined || roots.length > 1) return undefined;
  const expected = schema === undefined ? undefined : dereference(document, schema);
  if (expected?.xml?.name !== undefined && expected.xml.name !== root[0]) return undefined;
  return readElement(document, expected ?? {}, root[1]);
}

let library: ReturnType<typeof loadLibrary> | undefined;

async function loadLibrary() {
  const { XMLParser, XMLValidator } = await import("fast-xml-parser");
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    removeNSPrefix: true,
    ignoreDeclaration: true,
  });
  return {
    validate: (text: string) => XMLValidator.validate(text) === true,
    parse: (text: string) => parser.parse(text) as Element,
  };
}

function readElement(document: OpenApiDocument, reference: Schema, element: unknown): unknown {
  if (isNil(element)) return null;
  const schema = dereference(document, reference);
  const types = [schema.type ?? []].flat();
  if (types.includes("array")) return readItems(document, schema, element);
  if (types.includes("object") || (types.length === 0 && hasChildren(element))) {
    const members = childrenOf(element).map(([name, child]) => [
      name,
      readElement(document, schema.properties?.[name] ?? {}, child),
    ]);
    return Object.fromEntries(members);
  }
  const text = textOf(element);
  if (types.includes("boolean")) return text === "true" ? true : text === "false" ? false : text;
  return types.includes("integer") || types.includes("number") ? Number(text) : text;
}

function readItems(document: OpenApiDocument, { items = {} }: Schema, element: unknown): unknown[] {
  return childrenOf(element).flatMap(([, child]) =>
    [child].flat().map((item) => readElement(document, items, item)),
  );
}

function childrenOf(element: unknown): [string, unknown][] {
  if (typeof element !== "object" || element === null) return [];
  return Object.entries(element).filter(([name]) => !name.startsWith("@_") && name !== "#text");
}

function hasChildren(element: unknown): boolean {
  return childrenOf(element).length > 0;
}

function isNil(element: unknown): boolean {
  return (
    typeof element === "object" &&
    element !== null &&
    /^(true|1)$/.test(String((element as Element)["@_nil"]))
  );
}

function textOf(element: unknown): string {
  return typeof element === "object" && element !== null
    ? String((element as Element)["#text"] ?? "")
    : String(element);
}
