// Parses media types in headers like System.Net.Http (MediaTypeHeaderParser, HttpRuleParser). White space is allowed around each
// part. With one malformed piece, the whole header counts as missing.

/** A media type or media range, with its parameters. */
export interface MediaType {
  /** The name without white space, but in its original spelling, which the framework's 415 repeats. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  /** The quality in an Accept header, or 1 if it is missing or not a number. */
  readonly quality: number;
}

/** The media types that the JSON formatter reads and writes. The help pages show that text/html is one of them. */
export const JSON_LABELS = ["application/json", "text/json", "text/html"] as const;

/** The media types that the XML formatter reads and writes (XmlMediaTypeFormatter). */
export const XML_LABELS = ["application/xml", "text/xml"] as const;

/** The media type of forms, which are read but never written (FormUrlEncodedMediaTypeFormatter.CanWriteType). */
export const FORM_LABELS = ["application/x-www-form-urlencoded"] as const;

const TOKEN = "[!#$%&'*+.^`|~\\w-]+";
// A backslash escapes the next character, unless that is the last one (HttpRuleParser.GetExpressionLength).
const QUOTED = '"(?:\\\\[\\0-\\x7f](?=[^])|[^"\\\\]|\\\\(?![\\0-\\x7f][^]))*"';
const VALUE = `=[ \\t]*(?:${TOKEN}|${QUOTED})[ \\t]*`;
const PARAMETER = `;[ \\t]*${TOKEN}[ \\t]*(?:${VALUE})?`;
const MEDIA_TYPE = `(${TOKEN})[ \\t]*/[ \\t]*(${TOKEN})[ \\t]*((?:${PARAMETER})*)`;

const single = new RegExp(`^[ \\t]*${MEDIA_TYPE}$`);
const element = new RegExp(MEDIA_TYPE, "y");
const parameters = new RegExp(`;[ \\t]*(${TOKEN})[ \\t]*(?:=[ \\t]*(${TOKEN}|${QUOTED}))?`, "g");

// Used twice in every call, and nearly always the same.
const plain: MediaType = { mediaType: JSON_LABELS[0], charset: undefined, quality: 1 };

/** Parses a Content-Type header. Returns undefined if it is missing or malformed. */
export function readContentType(header: string | undefined): MediaType | undefined {
  if (header === undefined) return undefined;
  if (header === plain.mediaType) return plain;
  const match = single.exec(header);
  return match === null ? undefined : toMediaType(match);
}

/** Parses an Accept header. Returns an empty list if it is missing or malformed. */
export function readAccept(header: string | undefined): MediaType[] {
  return matchList(header ?? "", element).map(toMediaType);
}

/**
 * Splits a comma-separated list with an expression for its items (BaseHeaderParser). Returns an empty list if one does not
 * match.
 */
export function matchList(text: string, sticky: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  let index = skipSeparators(text, 0);
  while (index < text.length) {
    sticky.lastIndex = index;
    const match = sticky.exec(text);
    if (match === null) return [];
    const end = sticky.lastIndex;
    index = skipSeparators(text, end);
    if (index < text.length && !text.slice(end, index).includes(",")) return [];
    found.push(match);
  }
  return found;
}

const separators = /[ \t,]*/y;

function skipSeparators(text: string, from: number): number {
  separators.lastIndex = from;
  separators.exec(text);
  return separators.lastIndex;
}

function toMediaType([, type, subtype, rest = ""]: RegExpExecArray): MediaType {
  let charset: string | undefined;
  let quality: string | undefined;
  for (const [, name = "", value = ""] of rest.matchAll(parameters)) {
    // If a name is repeated, the first counts. A value keeps its quotes, so a quoted charset is unknown.
    if (/^charset$/i.test(name)) charset ??= value;
    if (/^q$/i.test(name)) quality ??= value;
  }
  return { mediaType: `${type}/${subtype}`, charset, quality: toQuality(quality) };
}

// HeaderUtilities.GetQuality accepts digits and a point, without a limit.
function toQuality(text = ""): number {
  return /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : 1;
}

/**
 * Finds the first of some media types within a media range. A plain media type is a range that contains only itself. The
 * framework treats a Content-Type the same way, so it reads a body of type `text/*` as JSON
 * (MediaTypeFormatterCollection.FindReader).
 */
export function findLabel(labels: readonly string[], mediaType: string): string | undefined {
  const range = mediaType.toLowerCase();
  return labels.find((label) => {
    return (
      label === range || range === "*/*" || (range.endsWith("/*") && label.startsWith(range.slice(0, -1)))
    );
  });
}
