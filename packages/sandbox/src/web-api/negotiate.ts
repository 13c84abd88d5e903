// How the framework chooses the format of an answer: Accept, then the request's own content type, then JSON, and never a 406.
// A script of the XMLHttpRequest kind that accepts anything gets JSON (XmlHttpRequestHeaderMapping).
// Source: DefaultContentNegotiator. Each formatter finds its own best match; of equals the first formatter, JSON, wins, so
// that `Accept: application/xml, application/json` is answered in JSON.

import {
  findLabel,
  JSON_LABELS,
  type MediaType,
  readAccept,
  readContentType,
  XML_LABELS,
} from "./media-type.ts";
import { type Charset, negotiateCharset } from "./negotiate-charset.ts";

/** How an answer is written, and what it is labelled as. */
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

/** What one formatter has found, by rank: an Accept header beats the request's own type, and that the formatter's first label. */
interface Match {
  readonly isXml: boolean;
  readonly mediaType: string;
  readonly rank: "mapping" | "literal" | "subtype" | "all" | "request" | "type";
  readonly quality: number;
}

/** Chooses the format of an answer from the request's headers. */
export function negotiateFormat(headers: Headers): AnswerFormat {
  const { accept, "accept-charset": acceptCharset, "content-type": contentType } = headers;
  // What nearly every client sends, without taking it apart.
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

// DefaultContentNegotiator.SelectResponseMediaTypeFormatter; JSON stands first among the matches.
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

// MediaTypeWithQualityHeaderValueComparer: of the same quality, the more specific range is the greater.
function comparePreference(left: MediaType, right: MediaType): number {
  return left.quality - right.quality || wildcards(right.mediaType) - wildcards(left.mediaType);
}

function wildcards(range: string): number {
  return range === "*/*" ? 2 : range.endsWith("/*") ? 1 : 0;
}
