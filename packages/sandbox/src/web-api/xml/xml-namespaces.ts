// The names under which CBSS's types stand in XML. Not one namespace is documented: all are inferred from sibling operations
// of the same server, where they are those of DataContractSerializer for its C# namespaces. So they are settings.
import type { Operation } from "../operations.ts";

/** The XML namespaces; in each, `{group}` stands for the part of the C# namespace that is an operation's own, `{controller}` for its first part. */
export interface XmlNamespaces {
  /** Of a request's root element. */
  readonly request: string;
  /** Of ClientCode, Content and DateTime in a request. */
  readonly requestMembers: string;
  /** Of what stands in a request's Content. */
  readonly form: string;
  /** Of an answer's root element. */
  readonly response: string;
  /** Of ClientCode, Content, DateTime, IsSuccessful and Messages in an answer. */
  readonly responseMembers: string;
  /** Of what stands in an answer's Content. */
  readonly content: string;
  /** Of a Message and what stands in it. */
  readonly message: string;
}

/** One of the namespaces, for one operation. */
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
 * The part of the C# namespaces that is an operation's own.
 *
 * As the help pages write the types: Requests.Customers.ChangeEmailAddresses.PasswordAndNewEmailAddress is for
 * /api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress. So a group is the controller and the action, both in the plural.
 */
export function groupOf(path: string): string {
  const [controller = "", action] = path.split("/").slice(2);
  return action === undefined ? plural(controller) : `${plural(controller)}.${plural(action)}`;
}

function plural(noun: string): string {
  return `${noun}${/(s|x|z|ch|sh)$/.test(noun) ? "es" : "s"}`;
}
