import { bindJson, type Model } from "./bind-json.ts";
import { decodeText } from "./decode-text.ts";
import { noContentType, unsupportedMediaType } from "./framework-refusals.ts";
import type { HttpRequest } from "./http.ts";
import { JSON_LABELS, readContentType } from "./media-type.ts";
import type { Members } from "./operation.ts";

/** Reads a body into a model; null where there is nothing to read, or nothing that can be read. */
export function readModel({ headers }: HttpRequest, body: Uint8Array, members: Members): Model | null {
  // An empty body is the type's default, whatever its Content-Type (HttpContentExtensions.ReadAsAsync).
  if (body.length === 0) return null;
  const contentType = readContentType(headers["content-type"]);
  if (contentType === undefined) throw noContentType();
  const mediaType = contentType.mediaType.toLowerCase();
  if (!JSON_LABELS.some((label) => label === mediaType)) throw unsupportedMediaType(contentType.mediaType);
  const text = decodeText(body, contentType.charset);
  return text === undefined ? null : bindJson(text, members);
}
