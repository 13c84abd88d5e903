// The last step of a call: an answer as bytes, in the format that was negotiated.
import { type HttpAnswer, type HttpRequest, toBytes } from "../http/http.ts";
import { writeJson } from "./json/write-json.ts";
import { negotiateFormat } from "./negotiate.ts";
import type { Operation } from "./operations.ts";
import { writeEnvelope } from "./xml/write-envelope.ts";
import { writeHttpError } from "./xml/write-http-error.ts";
import type { XmlNamespaces } from "./xml/xml-namespaces.ts";

/** The answer to a call before it is written in any format. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** What an action returned, an HttpError, or a page of HTML, which is not negotiated. */
  readonly body: object | string;
  /** Of the action: its answer stands under a name of the operation's in XML. An HttpError has none. */
  readonly operation?: Operation;
}

/** Writes what is answered to a request. */
export function writeAnswer({ headers }: HttpRequest, answer: Answer, namespaces: XmlNamespaces): HttpAnswer {
  const { type, body } = writeBody(headers, answer, namespaces);
  return {
    status: answer.status,
    headers: { "Content-Type": type, ...answer.headers },
    body,
  };
}

function writeBody(
  headers: HttpRequest["headers"],
  { body, operation }: Answer,
  namespaces: XmlNamespaces,
): { type: string; body: Uint8Array } {
  if (typeof body === "string") return { type: "text/html", body: toBytes(body) };
  const { isXml, mediaType, charset } = negotiateFormat(headers);
  const text = isXml ? toXml(body, operation, namespaces) : writeJson(body);
  const type = `${mediaType}; charset=${charset}`;
  return { type, body: charset === "utf-16" ? toUtf16(text) : toBytes(text) };
}

// Little-endian, with a byte-order mark (UnicodeEncoding).
function toUtf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

function toXml(body: object, operation: Operation | undefined, namespaces: XmlNamespaces): string {
  return operation === undefined ? writeHttpError(body) : writeEnvelope(body, operation, namespaces);
}
