/** What a Content-Type header says, as far as the sandbox looks at it. */
export interface ContentType {
  /** As it was written: the framework's 415 repeats it. */
  readonly mediaType: string;
  readonly charset: string | undefined;
}

/** The labels under which the JSON formatter reads and writes; the help pages show that text/html is one of them. */
export const JSON_LABELS = ["application/json", "text/json", "text/html"] as const;

// Read twice in every call, and nearly always the same.
const plain: ContentType = { mediaType: JSON_LABELS[0], charset: undefined };

/** Reads a Content-Type header; undefined where there is none, or none that .NET would take for a media type. */
export function readContentType(header: string | undefined): ContentType | undefined {
  if (header === plain.mediaType) return plain;
  const [mediaType = "", ...parameters] = (header ?? "").split(";").map((part) => part.trim());
  if (!/^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/.test(mediaType)) return undefined;
  const charset = parameters.find((parameter) => /^charset\s*=/i.test(parameter));
  return { mediaType, charset: charset?.replace(/^charset\s*=\s*"?|"$/gi, "").toLowerCase() };
}
