// XML to elements that know their namespace. fast-xml-parser reads it, and is loaded when the first XML comes: most callers
// never send any, and it would be a third of the time to the first answer.

/** An element with the elements in it, in their order, or with its text. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** Whether it says `i:nil="true"`. */
  readonly isNil: boolean;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

// XmlMediaTypeFormatter.MaxDepth (FormattingUtilities.DefaultMaxDepth).
const MAX_DEPTH = 256;

/** Parses an XML document into its root element; throws where it is not well-formed, or nested too deeply. */
export async function parseXml(text: string): Promise<XmlElement> {
  // XmlDictionaryReader prohibits DTDs, and with them every entity that a bomb or a file could hide in. Wherever it stands,
  // a CDATA section included: better to refuse one odd password than to look for the prolog's end by hand.
  if (/<!DOCTYPE/i.test(text)) throw new Error("a document type is refused");
  const { XMLParser, XMLValidator } = await import("fast-xml-parser");
  if (XMLValidator.validate(text) !== true) throw new Error("not well-formed");
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    parseTagValue: false,
    trimValues: false,
    // Without it, `&#43;` would stay as it is.
    htmlEntities: true,
    maxNestedTags: MAX_DEPTH - 1,
    jPath: false,
  });
  const nodes: OrderedNode[] = parser.parse(text);
  if (nodes.some(declaresAnotherEncoding)) throw new Error("the declaration names another encoding");
  const roots = toElements(nodes, new Map([["", ""]]));
  const [root] = roots;
  // `<a/><a/>` is well-formed in the eyes of the validator.
  if (root === undefined || roots.length > 1) throw new Error("expected one root element");
  return root;
}

/** `{ "Message": [children], ":@": { "@_i:nil": "true" } }` for an element, `{ "#text": "…" }` for text. */
type OrderedNode = Readonly<Record<string, unknown>>;
/** What each prefix stands for at this point of the document; undefined is as good as missing. */
type Scope = Map<string, string | undefined>;

function toElements(nodes: readonly OrderedNode[], scope: Scope): XmlElement[] {
  return nodes.flatMap((node) => {
    const qualified = Object.keys(node).find((key) => key !== ":@") ?? "#text";
    // What is left besides text are processing instructions.
    if (qualified === "#text" || qualified.startsWith("?")) return [];
    const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>);
    const outer = declare(scope, attributes);
    const inner = node[qualified] as OrderedNode[];
    const element = {
      ...resolve(qualified, scope),
      isNil: attributes.some(([name, value]) => isNil(name, scope) && /^(true|1)$/.test(value.trim())),
      children: toElements(inner, scope),
      text: inner.map((child) => child["#text"] ?? "").join(""),
    };
    for (const [prefix, namespace] of outer) scope.set(prefix, namespace);
    return element;
  });
}

// One scope for all of the document: a copy for each element that declares something would take minutes where there are
// thousands of both. What comes back is what the prefixes stood for outside, to be put back at the element's end.
function declare(scope: Scope, attributes: [string, string][]): [string, string | undefined][] {
  const declared = attributes.flatMap<[string, string]>(([name, value]) => {
    if (name === "@_xmlns") return [["", value]];
    return name.startsWith("@_xmlns:") ? [[name.slice(8), value]] : [];
  });
  const outer = declared.map<[string, string | undefined]>(([prefix]) => [prefix, scope.get(prefix)]);
  for (const [prefix, namespace] of declared) scope.set(prefix, namespace);
  return outer;
}

function resolve(qualified: string, scope: Scope): { name: string; namespace: string } {
  const colon = qualified.indexOf(":");
  const namespace = scope.get(qualified.slice(0, Math.max(colon, 0)));
  if (namespace === undefined) throw new Error("a prefix stands for no namespace");
  return { name: qualified.slice(colon + 1), namespace };
}

function isNil(attribute: string, scope: Scope): boolean {
  return attribute.endsWith(":nil") && scope.get(attribute.slice(2, -4)) === INSTANCE;
}

function declaresAnotherEncoding(node: OrderedNode): boolean {
  const attributes = (node[":@"] ?? {}) as Record<string, string>;
  return "?xml" in node && !/^utf-(8|16)$/i.test(attributes["@_encoding"] ?? "utf-8");
}
