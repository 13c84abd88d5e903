// The last step of a call: an answer as bytes, in the format that was negotiated.
import { type HttpAnswer, type HttpRequest, toBytes, toJsonBytes } from "../http/http.ts";
import { negotiateFormat } from "./negotiate.ts";
import type { Operation } from "./operations.ts";
import { writeEnvelope, writeHttpError } from "./write-xml.ts";
import type { XmlNamespaces } from "./xml-namespaces.ts";

/** The answer to a call before it is written in any format. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What an action returned, or an HttpError. */
  readonly body: object;
  /** Of the action: its answer stands under a name of the operation's in XML. An HttpError has none. */
  readonly operation?: Operation;
}

/** Writes what is answered to a request. */
export function writeAnswer({ headers }: HttpRequest, answer: Answer, namespaces: XmlNamespaces): HttpAnswer {
  const { isXml, mediaType } = negotiateFormat(headers);
  return {
    status: answer.status,
    headers: { "Content-Type": `${mediaType}; charset=utf-8`, ...answer.headers },
    body: isXml ? toBytes(toXml(answer, namespaces)) : toJsonBytes(answer.body),
  };
}

function toXml({ body, operation }: Answer, namespaces: XmlNamespaces): string {
  return operation === undefined ? writeHttpError(body) : writeEnvelope(body, operation, namespaces);
}
