// A body to a model, by the formatter that the Content-Type chooses. The signature is over the bytes, whatever they turn into.
import type { HttpRequest } from "../http/http.ts";
import { bindForm } from "./bind-form.ts";
import { decodeText } from "./decode-text.ts";
import { noContentType, unsupportedMediaType } from "./framework-refusals.ts";
import { bindJson } from "./json/bind-json.ts";
import { FORM_LABELS, findLabel, JSON_LABELS, readContentType, XML_LABELS } from "./media-type.ts";
import type { Model } from "./model.ts";
import { findCharset } from "./negotiate-charset.ts";
import type { Operation } from "./operations.ts";
import type { ModelState } from "./refusal.ts";
import { bindXml } from "./xml/bind-xml.ts";
import type { XmlNamespaces } from "./xml/xml-namespaces.ts";

/** What a server decides about the models. */
interface ReadSettings {
  readonly xml: XmlNamespaces;
  readonly xmlWorks: boolean;
}

/** Reads a body into a model; null where there is nothing to read, or nothing that can be read, which goes into ModelState. */
export async function readModel(
  { headers }: HttpRequest,
  body: Uint8Array,
  operation: Operation,
  { xml, xmlWorks }: ReadSettings,
  modelState?: ModelState,
): Promise<Model | null> {
  // An empty body is the type's default, whatever its Content-Type, if it was announced as empty (HttpContentExtensions.ReadAsAsync).
  if (body.length === 0 && headers["transfer-encoding"] === undefined) return null;
  const contentType = readContentType(headers["content-type"]);
  if (contentType === undefined) throw noContentType(operation);
  const { members } = operation.request;
  // Models that XML can hold were recorded with an Identity of type object.
  const unknown = xmlWorks ? "object" : "class";
  const range = contentType.mediaType;
  const charset = findCharset(contentType.charset);
  // In the order of the framework's formatters, which counts for a range: `*/*` is read as JSON.
  if (findLabel(JSON_LABELS, range)) {
    return bindJson(decodeText(body, charset), members, modelState, unknown);
  }
  if (findLabel(XML_LABELS, range)) return bindXml(body, charset, operation, xml, xmlWorks, modelState);
  if (findLabel(FORM_LABELS, range)) {
    return bindForm(decodeForm(body), members, modelState, unknown);
  }
  throw unsupportedMediaType(contentType.mediaType, operation);
}

// Bytes that are not text are forgiven, and a byte-order mark is part of the first name (FormUrlEncodedParser).
function decodeForm(body: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(body);
}
