// Chooses the format of a response like the framework: by Accept, then by the request's Content-Type, then JSON. It never sends
// 406. A script with XMLHttpRequest that accepts anything gets JSON (XmlHttpRequestHeaderMapping). Source:
// DefaultContentNegotiator. Each formatter finds its best match. If matches are equal, the first formatter, JSON, wins. So the
// response to `Accept: application/xml, application/json` is JSON. Then the encoding is chosen. Every formatter writes two.

import {
  findLabel,
  JSON_LABELS,
  type MediaType,
  matchList,
  readAccept,
  readContentType,
  XML_LABELS,
} from "./media-type.ts";

/** The encodings that the framework reads and writes. UTF-16 is little-endian. */
export type Charset = "utf-8" | "utf-16";

/** The format of a response, and its Content-Type. */
export interface AnswerFormat {
  readonly isXml: boolean;
  readonly mediaType: string;
  readonly charset: Charset;
}

const JSON_FORMAT: AnswerFormat = { isXml: false, mediaType: JSON_LABELS[0], charset: "utf-8" };
const FORMATTERS = [
  { isXml: false, labels: JSON_LABELS },
  { isXml: true, labels: XML_LABELS },
];

type Headers = Readonly<Record<string, string | undefined>>;
type Formatter = (typeof FORMATTERS)[number];

/**
 * The match of one formatter. An Accept header ranks above the request's Content-Type, which ranks above the formatter's
 * default.
 */
interface Match {
  readonly isXml: boolean;
  readonly mediaType: string;
  readonly rank: "mapping" | "literal" | "subtype" | "all" | "request" | "type";
  readonly quality: number;
}

/** Chooses the format of a response from the request's headers. */
export function negotiateFormat(headers: Headers): AnswerFormat {
  const { accept, "accept-charset": acceptCharset, "content-type": contentType } = headers;
  // Nearly every client sends these values, which need no parsing.
  const isPlain = accept === undefined || accept === "*/*" || accept === JSON_LABELS[0];
  if (isPlain && contentType === JSON_LABELS[0] && acceptCharset === undefined) return JSON_FORMAT;
  const accepted = readAccept(accept);
  const sent = readContentType(contentType);
  const isScript = /XMLHttpRequest/i.test(headers["x-requested-with"] ?? "") && acceptsAnything(accepted);
  const ranges = accepted.toSorted((left, right) => comparePreference(right, left));
  const matches = FORMATTERS.map((formatter) => findMatch(formatter, ranges, sent, isScript));
  const { isXml, mediaType } = select(matches);
  return { isXml, mediaType, charset: negotiateCharset(acceptCharset, sent?.charset) };
}

function acceptsAnything([first, ...others]: MediaType[]): boolean {
  return first === undefined || (others.length === 0 && first.mediaType === "*/*");
}

function findMatch(
  { isXml, labels }: Formatter,
  ranges: MediaType[],
  sent: MediaType | undefined,
  isScript: boolean,
): Match {
  if (isScript && !isXml) return { isXml, mediaType: labels[0], rank: "mapping", quality: 1 };
  for (const { mediaType: range, quality } of ranges) {
    const mediaType = quality === 0 ? undefined : findLabel(labels, range);
    if (mediaType !== undefined) return { isXml, mediaType, rank: rankOf(range), quality };
  }
  const mediaType = sent && findLabel(labels, sent.mediaType);
  if (mediaType !== undefined) return { isXml, mediaType, rank: "request", quality: 1 };
  return { isXml, mediaType: labels[0], rank: "type", quality: 1 };
}

function rankOf(range: string): Match["rank"] {
  return range === "*/*" ? "all" : range.endsWith("/*") ? "subtype" : "literal";
}

// DefaultContentNegotiator.SelectResponseMediaTypeFormatter. JSON is the first of the matches.
function select(matches: Match[]): Match {
  const best = (...ranks: Match["rank"][]) => {
    const found = ranks.flatMap((rank) => matches.filter((match) => match.rank === rank));
    return found.reduce<Match | undefined>((chosen, match) => {
      return chosen === undefined || match.quality > chosen.quality ? match : chosen;
    }, undefined);
  };
  return (
    best("mapping", "literal", "subtype", "all") ?? best("request") ?? best("type") ?? (matches[0] as Match)
  );
}

// MediaTypeWithQualityHeaderValueComparer. If the quality is the same, the more specific range is greater.
function comparePreference(left: MediaType, right: MediaType): number {
  return left.quality - right.quality || wildcards(right.mediaType) - wildcards(left.mediaType);
}

function wildcards(range: string): number {
  return range === "*/*" ? 2 : range.endsWith("/*") ? 1 : 0;
}

const CHARSETS: readonly Charset[] = ["utf-8", "utf-16"];

// A quality is a number up to 1. Otherwise, the header is malformed.
const charsetElement =
  /([!#$%&'*+.^`|~\w-]+)[ \t]*(?:;[ \t]*q[ \t]*=[ \t]*(1(?:\.0*)?|0(?:\.\d*)?)(?![\d.])[ \t]*)?/iy;

// The charset in Accept-Charset, otherwise that of the request, otherwise UTF-8
// (DefaultContentNegotiator.SelectResponseCharacterEncoding).
function negotiateCharset(acceptCharset: string | undefined, sent: string | undefined): Charset {
  const accepted = matchList(acceptCharset ?? "", charsetElement).map(([, name = "", quality = "1"]) => {
    return { name: name.toLowerCase(), quality: Number(quality) };
  });
  for (const { name, quality } of accepted.sort((left, right) => compareAccepted(right, left))) {
    const charset = name === "*" ? CHARSETS[0] : findCharset(name);
    if (charset !== undefined && quality > 0) return charset;
  }
  return findCharset(sent) ?? "utf-8";
}

/** Finds the encoding by its name in any case. Returns undefined if it is not one of the two. */
export function findCharset(name = ""): Charset | undefined {
  return CHARSETS.find((charset) => charset === name.toLowerCase());
}

// StringWithQualityHeaderValueComparer. `*` comes after a name of the same quality.
function compareAccepted(left: Accepted, right: Accepted): number {
  return left.quality - right.quality || Number(right.name === "*") - Number(left.name === "*");
}

interface Accepted {
  readonly name: string;
  readonly quality: number;
}
