// Binds a body to a model with the formatter for its Content-Type. The signature covers the bytes, regardless of the model.
import type { HttpRequest } from "../http/http.ts";
import { bindForm } from "./bind-form.ts";
import { decodeText } from "./decode-text.ts";
import { noContentType, unsupportedMediaType } from "./framework-refusals.ts";
import { bindJson } from "./json/bind-json.ts";
import { FORM_LABELS, findLabel, JSON_LABELS, readContentType, XML_LABELS } from "./media-type.ts";
import type { Model } from "./model.ts";
import { findCharset } from "./negotiate.ts";
import type { Operation } from "./operations.ts";
import type { ModelState } from "./refusal.ts";
import { bindXml } from "./xml/bind-xml.ts";
import type { XmlNamespaces } from "./xml/xml-namespaces.ts";

/** The server's settings for models. */
interface ReadSettings {
  readonly xml: XmlNamespaces;
  readonly xmlWorks: boolean;
}

/** Binds a body to a model. Returns null if the body is empty or unreadable. An unreadable body adds an error to ModelState. */
export async function readModel(
  { headers }: HttpRequest,
  body: Uint8Array,
  operation: Operation,
  { xml, xmlWorks }: ReadSettings,
  modelState?: ModelState,
): Promise<Model | null> {
  // An empty body without Transfer-Encoding gives the type's default for any Content-Type (HttpContentExtensions.ReadAsAsync).
  if (body.length === 0 && headers["transfer-encoding"] === undefined) return null;
  const contentType = readContentType(headers["content-type"]);
  if (contentType === undefined) throw noContentType(operation);
  const { members } = operation.request;
  // The recorded models that XML can hold have an Identity of type object.
  const unknown = xmlWorks ? "object" : "class";
  const range = contentType.mediaType;
  const charset = findCharset(contentType.charset);
  // The order is that of the framework's formatters. It matters for a range: `*/*` is read as JSON.
  if (findLabel(JSON_LABELS, range)) {
    return bindJson(decodeText(body, charset), members, modelState, unknown);
  }
  if (findLabel(XML_LABELS, range)) return bindXml(body, charset, operation, xml, xmlWorks, modelState);
  if (findLabel(FORM_LABELS, range)) {
    return bindForm(decodeForm(body), members, modelState, unknown);
  }
  throw unsupportedMediaType(contentType.mediaType, operation);
}

// Tolerates bytes that are not text. A byte-order mark is part of the first name (FormUrlEncodedParser).
function decodeForm(body: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}
