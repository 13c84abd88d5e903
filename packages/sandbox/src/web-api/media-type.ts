/** What a Content-Type header says, as far as the sandbox looks at it. */
export interface ContentType {
  /** As it was written: the framework's 415 repeats it. */
  readonly mediaType: string;
  readonly charset: string | undefined;
}

/** The labels under which the JSON formatter reads and writes; the help pages show that text/html is one of them. */
export const JSON_LABELS = ["application/json", "text/json", "text/html"] as const;

/** The labels under which the XML formatter reads and writes (XmlMediaTypeFormatter). */
export const XML_LABELS = ["application/xml", "text/xml"] as const;

/** The label under which forms are read; they are never written (FormUrlEncodedMediaTypeFormatter.CanWriteType). */
export const FORM_LABELS = ["application/x-www-form-urlencoded"] as const;

// Read twice in every call, and nearly always the same.
const plain: ContentType = { mediaType: JSON_LABELS[0], charset: undefined };

/** Reads a Content-Type header; undefined if it is missing, or if .NET would not take it for a media type. */
export function readContentType(header: string | undefined): ContentType | undefined {
  if (header === plain.mediaType) return plain;
  const [mediaType = "", ...parameters] = (header ?? "").split(";").map((part) => part.trim());
  if (!/^[\w!#$&^.+*-]+\/[\w!#$&^.+*-]+$/.test(mediaType)) return undefined;
  const charset = parameters.find((parameter) => /^charset\s*=/i.test(parameter));
  return { mediaType, charset: charset?.replace(/^charset\s*=\s*"?|"$/gi, "").toLowerCase() };
}

/**
 * The first of some labels that lies within a media range; a plain media type is a range of one. The framework looks at a
 * Content-Type in the same way, so that a body labelled `text/*` is read as JSON (MediaTypeFormatterCollection.FindReader).
 */
export function findLabel(labels: readonly string[], range: string): string | undefined {
  return labels.find((label) => {
    return (
      label === range || range === "*/*" || (range.endsWith("/*") && label.startsWith(range.slice(0, -1)))
    );
  });
}
