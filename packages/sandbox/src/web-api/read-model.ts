// A body to a model, by the formatter that the Content-Type chooses. The signature is over the bytes, whatever they turn into.
import type { HttpRequest } from "../http/http.ts";
import { bindForm } from "./bind-form.ts";
import { noContentType, unsupportedMediaType } from "./framework-refusals.ts";
import { bindJson } from "./json/bind-json.ts";
import { decodeText } from "./json/decode-text.ts";
import { FORM_LABELS, findLabel, JSON_LABELS, readContentType, XML_LABELS } from "./media-type.ts";
import type { Model } from "./model.ts";
import type { Operation } from "./operations.ts";
import type { ModelState } from "./refusal.ts";
import { bindXml } from "./xml/bind-xml.ts";
import type { XmlNamespaces } from "./xml/xml-namespaces.ts";

/** How XML is read. */
interface XmlSettings {
  readonly xml: XmlNamespaces;
  readonly xmlWorks: boolean;
}

/** Reads a body into a model; null where there is nothing to read, or nothing that can be read, which goes into ModelState. */
export async function readModel(
  { headers }: HttpRequest,
  body: Uint8Array,
  operation: Operation,
  xml: XmlSettings,
  modelState?: ModelState,
): Promise<Model | null> {
  // An empty body is the type's default, whatever its Content-Type, if it was announced as empty (HttpContentExtensions.ReadAsAsync).
  if (body.length === 0 && headers["transfer-encoding"] === undefined) return null;
  const contentType = readContentType(headers["content-type"]);
  if (contentType === undefined) throw noContentType();
  const { members } = operation.request;
  const range = contentType.mediaType;
  // In the order of the framework's formatters, which counts for a range: `*/*` is read as JSON.
  if (findLabel(JSON_LABELS, range)) {
    const text = decodeText(body, contentType.charset);
    return bindJson(text, members, modelState, xml.xmlWorks ? "object" : "class");
  }
  if (findLabel(XML_LABELS, range))
    return bindXml(body, contentType.charset, operation, xml.xml, xml.xmlWorks, modelState);
  if (findLabel(FORM_LABELS, range)) {
    // Here bytes that are no text are forgiven (FormUrlEncodedParser).
    return bindForm(new TextDecoder().decode(body), members, modelState);
  }
  throw unsupportedMediaType(contentType.mediaType);
}
