// Media types in headers, as System.Net.Http reads them (MediaTypeHeaderParser, HttpRuleParser): white space is allowed around each
// part, and one malformed piece makes the whole header count as none.

/** A media type or a range of them, with its parameters. */
export interface MediaType {
  /** Without white space, otherwise as it was written: the framework's 415 repeats it. */
  readonly mediaType: string;
  readonly charset: string | undefined;
  /** Of an Accept header; 1 if it has none, or one that is not a number. */
  readonly quality: number;
}

/** The labels under which the JSON formatter reads and writes; the help pages show that text/html is one of them. */
export const JSON_LABELS = ["application/json", "text/json", "text/html"] as const;

/** The labels under which the XML formatter reads and writes (XmlMediaTypeFormatter). */
export const XML_LABELS = ["application/xml", "text/xml"] as const;

/** The label under which forms are read; they are never written (FormUrlEncodedMediaTypeFormatter.CanWriteType). */
export const FORM_LABELS = ["application/x-www-form-urlencoded"] as const;

const TOKEN = "[!#$%&'*+.^`|~\\w-]+";
// A backslash takes the next character with it, unless that is the last one (HttpRuleParser.GetExpressionLength).
const QUOTED = '"(?:\\\\[\\0-\\x7f](?=[^])|[^"\\\\]|\\\\(?![\\0-\\x7f][^]))*"';
const VALUE = `=[ \\t]*(?:${TOKEN}|${QUOTED})[ \\t]*`;
const PARAMETER = `;[ \\t]*${TOKEN}[ \\t]*(?:${VALUE})?`;
const MEDIA_TYPE = `(${TOKEN})[ \\t]*/[ \\t]*(${TOKEN})[ \\t]*((?:${PARAMETER})*)`;

const single = new RegExp(`^[ \\t]*${MEDIA_TYPE}$`);
const element = new RegExp(MEDIA_TYPE, "y");
const parameters = new RegExp(`;[ \\t]*(${TOKEN})[ \\t]*(?:=[ \\t]*(${TOKEN}|${QUOTED}))?`, "g");

// Read twice in every call, and nearly always the same.
const plain: MediaType = { mediaType: JSON_LABELS[0], charset: undefined, quality: 1 };

/** Reads a Content-Type header; undefined if it is missing or malformed. */
export function readContentType(header: string | undefined): MediaType | undefined {
  if (header === undefined) return undefined;
  if (header === plain.mediaType) return plain;
  const match = single.exec(header);
  return match === null ? undefined : toMediaType(match);
}

/** Reads an Accept header; empty if it is missing or malformed. */
export function readAccept(header: string | undefined): MediaType[] {
  return matchList(header ?? "", element).map(toMediaType);
}

/** Takes a list with commas apart by an expression for its elements (BaseHeaderParser); empty if one of them does not match. */
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
    // Of equal names the first counts. A value keeps its quotes, so a quoted charset is unknown.
    if (/^charset$/i.test(name)) charset ??= value;
    if (/^q$/i.test(name)) quality ??= value;
  }
  return { mediaType: `${type}/${subtype}`, charset, quality: toQuality(quality) };
}

// HeaderUtilities.GetQuality: digits and a point, and no limit.
function toQuality(text = ""): number {
  return /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : 1;
}

/**
 * The first of some labels that lies within a media range; a plain media type is a range of one. The framework looks at a
 * Content-Type in the same way, so that a body labelled `text/*` is read as JSON (MediaTypeFormatterCollection.FindReader).
 */
export function findLabel(labels: readonly string[], mediaType: string): string | undefined {
  const range = mediaType.toLowerCase();
  return labels.find((label) => {
    return (
      label === range || range === "*/*" || (range.endsWith("/*") && label.startsWith(range.slice(0, -1)))
    );
  });
}
