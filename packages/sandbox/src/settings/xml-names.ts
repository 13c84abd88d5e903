// The names under which CBSS's types stand in XML. Not one namespace is documented: all are inferred from sibling operations
// of the same server, where they are those of DataContractSerializer for its C# namespaces. So they are settings.
import type { OperationId } from "../generated/operations.ts";
import type { Operation } from "../operation.ts";
import { checkOption } from "./check-option.ts";

/** The XML namespaces; in each, `{group}` stands for the part of the C# namespace that is an operation's own. */
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
  /** Of a Message and what stands in it. */
  readonly message: string;
}

const BASE = "http://schemas.datacontract.org/2004/07/CBSS_API";

const INFERRED: XmlNamespaces = {
  request: `${BASE}.App_Code.Requests.{group}`,
  requestMembers: `${BASE}.App_Code`,
  form: `${BASE}.Forms.{group}`,
  response: `${BASE}.App_Code.Responses.{group}`,
  responseMembers: `${BASE}.App_Code`,
  message: `${BASE}.Models`,
};

// As the help pages write the types, for instance Requests.Customers.ChangeEmailAddresses.PasswordAndNewEmailAddress.
const GROUPS: { readonly [Id in OperationId]?: string } = {
  startEmailAddressChange: "Customers.ChangeEmailAddresses",
  startMobilePhoneNumberChange: "Customers.ChangeMobilePhoneNumbers",
};

/** Checks the option `xml`, and fills in what is inferred. */
export function readXmlNamespaces(given: Partial<XmlNamespaces> = {}): XmlNamespaces {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  checkOption(isObject, "xml", "must be an object of namespaces");
  for (const [name, namespace] of Object.entries(given)) {
    checkOption(Object.hasOwn(INFERRED, name), `xml.${name}`, "is not one of the namespaces");
    checkOption(typeof namespace === "string", `xml.${name}`, "must be text, empty for no namespace");
  }
  return { ...INFERRED, ...given };
}

/** One of the namespaces, for one operation. */
export function namespaceOf(
  namespaces: XmlNamespaces,
  name: keyof XmlNamespaces,
  { operationId }: Operation,
): string {
  return namespaces[name].replaceAll("{group}", GROUPS[operationId] ?? operationId);
}
