import type { Operation } from "../document/operation.ts";
import type { Envelope } from "./envelope.ts";
import { toXml } from "./to-xml.ts";

/** Writes an envelope in the format of a media type. */
export function writeBody(mediaType: string, operation: Operation, envelope: Envelope): string {
  if (mediaType.endsWith("/xml")) return toXml(operation, envelope);
  if (mediaType === "application/x-www-form-urlencoded") return toForm(envelope);
  return JSON.stringify(envelope);
}

// The style deepObject of OpenAPI. A form cannot express null, so null fields are omitted.
function toForm({ Content, ...others }: Envelope): string {
  const content =
    typeof Content === "object"
      ? Object.entries(Content ?? {}).map(([name, value]) => [`Content[${name}]`, value])
      : [["Content", Content]];
  const fields = [...Object.entries(others), ...content].filter(([, value]) => value !== null);
  return new URLSearchParams(fields as [string, string][]).toString();
}
