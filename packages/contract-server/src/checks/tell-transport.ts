// Reports what responses show about XML, caches and other origins. Nothing here is judged.
import type { Answer } from "../answer/answer.ts";
import type { OperationCalls } from "./calls.ts";
import { answerTo, type Exchanges, kindOf } from "./check.ts";

/** Reports whether XML works, in each direction. */
export function tellXml({ requests, formats, list }: OperationCalls, exchanges: Exchanges): string | null {
  const request = requests.find(({ requestType }) => requestType.endsWith("/xml"));
  const json = requests.find(({ requestType }) => requestType.endsWith("/json"));
  const asXml = formats.find(
    ({ requestType, answerType }) => requestType.endsWith("/json") && answerType.endsWith("/xml"),
  );
  const answer = asXml && answerTo(asXml.call, exchanges);
  if (request === undefined || json === undefined || answer === undefined) return null;
  const [ofXml, ofJson, ofList] = [request.call, json.call, list].map((call) => kindOf(call, exchanges));
  const read = ofJson === ofList ? undefined : ofXml === ofJson;
  return `Requests: ${read === undefined ? "unknown" : read ? "yes" : `no, ${ofXml}`}. Responses: ${answer.format === "xml" && answer.status < 500 ? "yes" : `no, ${answer.status}`}.`;
}

/** Reports whether a cache may store a response. */
export function tellCache({ unknownClient }: OperationCalls, exchanges: Exchanges): string | null {
  const answer = answerTo(unknownClient, exchanges);
  if (answer === undefined) return null;
  const control = headerOf(answer, "cache-control");
  if (/no-store|no-cache|private/i.test(control)) return `No: Cache-Control: ${control}.`;
  return control === ""
    ? "The response does not say. Few caches store a response to a POST."
    : `Cache-Control: ${control}.`;
}

/** Reports whether a page of another origin may read a response. */
export function tellOrigins({ options }: OperationCalls, exchanges: Exchanges): string | null {
  const answer = answerTo(options, exchanges);
  if (answer === undefined) return null;
  const allowed = headerOf(answer, "access-control-allow-origin");
  if (allowed === "") return "No.";
  const everyOne = allowed === "*" || allowed === options.headers?.["origin"];
  return everyOne ? `Yes, pages of every origin: ${allowed}.` : `Only pages of ${allowed}.`;
}

function headerOf({ headers }: Answer, name: string): string {
  return new RegExp(`^${name}: (.*)$`, "im").exec(headers)?.[1] ?? "";
}
