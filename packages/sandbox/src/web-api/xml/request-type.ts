// The types of a request as DataContractSerializer names them.
import type { Members, Operation } from "../operations.ts";
import type { QName } from "./serializer-attributes.ts";
import { namespaceOf, type XmlNamespaces } from "./xml-namespaces.ts";

/** A class as its contract names it: its own name, and its members in their namespace, with what stands in them. */
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
  // The form has the name of the request's class, as the help pages show.
  return {
    name,
    namespace,
    members,
    memberNamespace,
    content: { ...content, name, namespace: form, memberNamespace: form },
  };
}

/** Whether two names are one. */
export function isSame(left: QName, right: QName): boolean {
  return left.name === right.name && left.namespace === right.namespace;
}
