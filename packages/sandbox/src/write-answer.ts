// The last step of a call: an outcome as bytes, in the format that was negotiated.
import type { Outcome } from "./answer-call.ts";
import { type HttpAnswer, type HttpRequest, toBytes, toJsonBytes } from "./http.ts";
import { negotiateFormat } from "./negotiate.ts";
import { writeEnvelope, writeHttpError } from "./write-xml.ts";
import type { XmlNamespaces } from "./xml-names.ts";

/** Writes what is answered to a request. */
export function writeAnswer(
  { headers }: HttpRequest,
  outcome: Pick<Outcome, "status" | "body" | "operation" | "headers">,
  namespaces: XmlNamespaces,
): HttpAnswer {
  const { isXml, mediaType } = negotiateFormat(headers);
  return {
    status: outcome.status,
    headers: { "Content-Type": `${mediaType}; charset=utf-8`, ...corsHeaders(headers), ...outcome.headers },
    body: isXml ? toBytes(toXml(outcome, namespaces)) : toJsonBytes(outcome.body),
  };
}

function toXml({ body, operation }: Pick<Outcome, "body" | "operation">, namespaces: XmlNamespaces): string {
  if ("Message" in body) return writeHttpError(body);
  return operation === undefined ? "" : writeEnvelope(body, operation, namespaces);
}

/** Only where a browser asks: whether a CBSS has CORS at all is unknown. */
export function corsHeaders({ origin }: HttpRequest["headers"]): Record<string, string> {
  return origin === undefined ? {} : { "Access-Control-Allow-Origin": "*" };
}
