// Options about the framework around CBSS's own code. The help pages leave these points open, and a real server decides them by a
// filter or a setting.
import type { WebApiSettings } from "../web-api/answer-call.ts";
import type { XmlNamespaces } from "../web-api/xml/xml-namespaces.ts";
import { checkOption } from "./check-option.ts";

/** The options about the framework. */
export interface WebApiOptions {
  /** The XML namespaces. A missing one keeps its default. In each, `{group}` is a placeholder for the operation's part. */
  readonly xml?: Partial<XmlNamespaces> | undefined;
  /**
   * Where a wrong signature is refused. By default, the action rejects it with an envelope, after 404, 405 and 415. An
   * authorization filter refuses it with 401, after 404 and 405. A message handler refuses it with 401, before everything else.
   */
  readonly signatureCheckedIn?: WebApiSettings["signatureCheckedIn"] | undefined;
  /** Whether an unreadable body or field gives a 400 with `ModelState`. By default, the action runs without it. */
  readonly checksModelState?: boolean | undefined;
  /** Whether refusals by the framework contain `MessageDetail` and similar details. By default, they do not. */
  readonly errorDetails?: boolean | undefined;
  /**
   * Whether requests and responses in XML work. By default, they do not, as the samples of the help pages suggest. A request in
   * XML is read as an empty one, and a response in XML is a 500.
   */
  readonly xmlWorks?: boolean | undefined;
  /** The response to a path without an operation. By default, the framework's 404, and with `"iis"`, the HTML page of IIS. */
  readonly unroutedPath?: WebApiSettings["unroutedPath"] | undefined;
}

/** The names of these options. */
export const WEB_API_OPTIONS: readonly string[] = [
  "errorDetails",
  "xml",
  "signatureCheckedIn",
  "checksModelState",
  "xmlWorks",
  "unroutedPath",
];

const PLACES: readonly WebApiSettings["signatureCheckedIn"][] = ["action", "filter", "handler"];
const ANSWERING: readonly WebApiSettings["unroutedPath"][] = ["framework", "iis"];

/** Checks these options and fills in the defaults. */
export function readWebApiOptions({
  xml,
  signatureCheckedIn = "action",
  checksModelState = false,
  errorDetails = false,
  xmlWorks = false,
  unroutedPath = "framework",
}: WebApiOptions): WebApiSettings {
  const isPlace = PLACES.includes(signatureCheckedIn);
  checkOption(isPlace, "signatureCheckedIn", `must be one of ${PLACES.join(", ")}`);
  checkOption(typeof checksModelState === "boolean", "checksModelState", "must be true or false");
  checkOption(typeof errorDetails === "boolean", "errorDetails", "must be true or false");
  checkOption(typeof xmlWorks === "boolean", "xmlWorks", "must be true or false");
  const isAnswering = ANSWERING.includes(unroutedPath);
  checkOption(isAnswering, "unroutedPath", `must be one of ${ANSWERING.join(", ")}`);
  return {
    xml: readXmlNamespaces(xml),
    signatureCheckedIn,
    checksModelState,
    errorDetails,
    xmlWorks,
    unroutedPath,
  };
}

const BASE = "http://schemas.datacontract.org/2004/07/CBSS_API";

const INFERRED: XmlNamespaces = {
  request: `${BASE}.App_Code.Requests.{group}`,
  requestMembers: `${BASE}.App_Code`,
  form: `${BASE}.Forms.{group}`,
  response: `${BASE}.App_Code.Responses.{group}`,
  responseMembers: `${BASE}.App_Code`,
  content: `${BASE}.Models.{controller}`,
  message: `${BASE}.Models`,
};

function readXmlNamespaces(given: Partial<XmlNamespaces> = {}): XmlNamespaces {
  const isObject = typeof given === "object" && given !== null && !Array.isArray(given);
  checkOption(isObject, "xml", "must be an object of namespaces");
  for (const [name, namespace] of Object.entries(given)) {
    checkOption(Object.hasOwn(INFERRED, name), `xml.${name}`, "is not one of the namespaces");
    checkOption(typeof namespace === "string", `xml.${name}`, "must be text, empty for no namespace");
  }
  return { ...INFERRED, ...given };
}
