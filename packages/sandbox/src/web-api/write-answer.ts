// The last step of a call: writes a response as bytes, in the negotiated format.
import { type HttpAnswer, type HttpRequest, toBytes } from "../http/http.ts";
import { negotiateFormat } from "./negotiate.ts";
import type { Operation } from "./operations.ts";
import { writeEnvelope } from "./xml/write-envelope.ts";
import { writeHttpError } from "./xml/write-http-error.ts";
import type { XmlNamespaces } from "./xml/xml-namespaces.ts";

/** The response to a call before it is written in any format. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The result of an action, an HttpError, or a page of HTML, which is not negotiated. */
  readonly body: object | string;
  /** The operation of the action, which determines the XML root. An HttpError has no operation. */
  readonly operation?: Operation;
}

/** Writes the response to a request. */
export function writeAnswer(request: HttpRequest, answer: Answer, namespaces: XmlNamespaces): HttpAnswer {
  try {
    return write(request, answer, namespaces);
  } catch {
    // The body quotes half of a surrogate pair, which XML cannot hold (HttpControllerHandler.WriteBufferedResponseContentAsync).
    return write(
      request,
      { status: 500, headers: {}, body: { Message: "An error has occurred." } },
      namespaces,
    );
  }
}

function write({ headers }: HttpRequest, answer: Answer, namespaces: XmlNamespaces): HttpAnswer {
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

// UTF-16 little-endian, with a byte-order mark (UnicodeEncoding).
function toUtf16(text: string): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i + 2, text.charCodeAt(i), true);
  return new Uint8Array(view.buffer);
}

function toXml(body: object, operation: Operation | undefined, namespaces: XmlNamespaces): string {
  return operation === undefined ? writeHttpError(body) : writeEnvelope(body, operation, namespaces);
}

// Like Newtonsoft.Json, it also escapes U+0085, U+2028 and U+2029, which can end a line
// (JavaScriptUtils.WriteEscapedJavaScriptString).
function writeJson(value: unknown): string {
  const json = JSON.stringify(value);
  if (!/[\x85\u2028\u2029]/.test(json)) return json;
  return json.replaceAll("\x85", "\\u0085").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
