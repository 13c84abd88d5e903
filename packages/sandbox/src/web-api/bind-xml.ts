// XML to a model as DataContractSerializer reads it: members in ordinal order and in their namespace. A member that comes too
// late is skipped like an unknown one, silently; a root of another name or namespace, or an invalid date, is not a request.
import { emptyModel, type Model } from "./model.ts";
import type { Members, Operation } from "./operations.ts";
import { parseXml, type XmlElement } from "./parse-xml.ts";
import { addModelError, type ModelState } from "./refusal.ts";
import { namespaceOf, type XmlNamespaces } from "./xml-namespaces.ts";

/** Binds XML to the members of a request type; null where it cannot be read, or is another type's. */
export async function bindXml(
  text: string,
  operation: Operation,
  namespaces: XmlNamespaces,
  modelState?: ModelState,
): Promise<Model | null> {
  const { root: rootName, members } = operation.request;
  const [outer, inner, form] = (["request", "requestMembers", "form"] as const).map((name) =>
    namespaceOf(namespaces, name, operation),
  );
  try {
    const root = await parseXml(text);
    if (root.name === rootName && root.namespace === outer)
      return root.isNil ? null : bindObject(root, members, [inner, form]);
  } catch {
    // Invalid XML and an invalid field are reported alike (XmlMediaTypeFormatter logs without a path).
  }
  addModelError(modelState);
  return null;
}

type Namespaces = readonly (string | undefined)[];

function bindObject({ children }: XmlElement, members: Members, [namespace, ...deeper]: Namespaces): Model {
  const model = emptyModel(members);
  const order = Object.keys(members).sort();
  let next = 0;
  for (const child of children) {
    // From the last member on, and never back: XmlObjectSerializerReadContext.GetMemberIndex.
    const at = child.namespace === namespace ? order.indexOf(child.name, next) : -1;
    if (at === -1) continue;
    model[child.name] = bindMember(child, members[child.name], deeper);
    next = at + 1;
  }
  return model;
}

function bindMember(element: XmlElement, kind: Members[string] | undefined, namespaces: Namespaces): unknown {
  if (kind === "dateTime") return readDateTime(element);
  if (element.isNil || kind === undefined) return null;
  if (kind === "any") return toAnything(element);
  if (kind !== "text") return bindObject(element, kind, namespaces);
  if (element.children.length > 0) throw new Error("expected text");
  return element.text;
}

// What xs:date and xs:dateTime allow (XmlConvert.ToDateTime); a value type cannot be nil.
function readDateTime({ text, isNil }: XmlElement): string {
  const dateTime = text.trim();
  const isOne = /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/.test(dateTime);
  if (isNil || !isOne) throw new Error("expected a date");
  return dateTime;
}

// The type of Identity is unknown, so any text or any elements are taken.
function toAnything({ isNil, text, children }: XmlElement): unknown {
  if (isNil) return null;
  if (children.length === 0) return text;
  return Object.fromEntries(children.map((child) => [child.name, toAnything(child)]));
}
