// The types of a request, with the names of DataContractSerializer.
import type { Members, Operation } from "../operations.ts";
import type { QName } from "./serializer-attributes.ts";
import { namespaceOf, type XmlNamespaces } from "./xml-namespaces.ts";

/** A class with the names of its contract: the class, and its properties in their namespace, each with its type. */
export interface ClassType extends QName {
  readonly members: Members;
  readonly memberNamespace: string;
  readonly content?: ClassType;
}

/** The type of an operation's request. */
export function requestType(operation: Operation, namespaces: XmlNamespaces): ClassType {
  const { root, members } = operation.request;
  const [namespace, memberNamespace, form] = (["request", "requestMembers", "form"] as const).map((name) =>
    namespaceOf(namespaces, name, operation),
  ) as [string, string, string];
  const name = root ?? "";
  const { Content } = members;
  const content = typeof Content === "object" ? { members: Content } : { members: {} };
  // The form has the same name as the request's class, as the help pages show.
  return {
    name,
    namespace,
    members,
    memberNamespace,
    content: { ...content, name, namespace: form, memberNamespace: form },
  };
}

/** Whether two names are equal. */
export function isSame(left: QName, right: QName): boolean {
  return left.name === right.name && left.namespace === right.namespace;
}
