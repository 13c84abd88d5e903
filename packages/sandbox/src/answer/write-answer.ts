// The last step of a call: an outcome as bytes, in the format that was negotiated.
import type { Told } from "../development/journal-call.ts";
import type { HttpError } from "../framework/refusal.ts";
import { type HttpAnswer, type HttpRequest, toBytes, toJsonBytes } from "../http/http.ts";
import type { Operation } from "../operation.ts";
import type { XmlNamespaces } from "../settings/xml-names.ts";
import type { Envelope } from "./envelope.ts";
import { negotiateFormat } from "./negotiate.ts";
import { writeEnvelope, writeHttpError } from "./write-xml.ts";

/** The answer to a call before it is written in any format, with what the journal says of it. */
export interface Outcome extends Told {
  /** An envelope stands under a name of the operation's in XML. */
  readonly body: Envelope | HttpError;
  readonly operation?: Operation;
  readonly headers: Readonly<Record<string, string>>;
}

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
