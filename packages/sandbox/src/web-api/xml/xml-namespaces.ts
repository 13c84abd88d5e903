// The XML namespaces of CBSS's types. No namespace is documented. All are inferred from sibling operations of the same server,
// which have those of DataContractSerializer for its C# namespaces. So they are settings.
import type { Operation } from "../operations.ts";

/**
 * The XML namespaces. In each, `{group}` is the operation's part of the C# namespace, and `{controller}` is the first part of
 * that.
 */
export interface XmlNamespaces {
  /** The namespace of a request's root element. */
  readonly request: string;
  /** The namespace of ClientCode, Content and DateTime in a request. */
  readonly requestMembers: string;
  /** The namespace of the fields in a request's Content. */
  readonly form: string;
  /** The namespace of a response's root element. */
  readonly response: string;
  /** The namespace of ClientCode, Content, DateTime, IsSuccessful and Messages in a response. */
  readonly responseMembers: string;
  /** The namespace of the fields in a response's Content. */
  readonly content: string;
  /** The namespace of a Message and its fields. */
  readonly message: string;
}

/** Returns one of the namespaces for one operation. */
export function namespaceOf(
  namespaces: XmlNamespaces,
  name: keyof XmlNamespaces,
  { path }: Operation,
): string {
  const group = groupOf(path);
  const [controller = ""] = group.split(".");
  return namespaces[name].replaceAll("{group}", group).replaceAll("{controller}", controller);
}

/**
 * Returns the operation's part of the C# namespaces.
 *
 * On the help pages, Requests.Customers.ChangeEmailAddresses.PasswordAndNewEmailAddress is the type for
 * /api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress. So a group is the controller and the action, both in the plural.
 */
export function groupOf(path: string): string {
  const [controller = "", action] = path.split("/").slice(2);
  return action === undefined ? plural(controller) : `${plural(controller)}.${plural(action)}`;
}

function plural(noun: string): string {
  return `${noun}${/(s|x|z|ch|sh)$/.test(noun) ? "es" : "s"}`;
}
