// How the framework chooses the format of an answer: Accept, then the request's own content type, then JSON, and never a 406.
// A script of the XMLHttpRequest kind that accepts anything gets JSON (JsonMediaTypeFormatter's XmlHttpRequestHeaderMapping).
// Source: DefaultContentNegotiator. Each formatter finds its own best match; of equals the first formatter, JSON, wins, so
// that `Accept: application/xml, application/json` is answered in JSON.
import { findLabel, JSON_LABELS, readContentType, XML_LABELS } from "./media-type.ts";

/** How an answer is written, and what it is labelled as. */
export interface AnswerFormat {
  readonly isXml: boolean;
  readonly mediaType: string;
}

const JSON_FORMAT: AnswerFormat = { isXml: false, mediaType: JSON_LABELS[0] };
const FORMATTERS = [
  { isXml: false, labels: JSON_LABELS },
  { isXml: true, labels: XML_LABELS },
];

/** Chooses the format of an answer from the request's headers. */
export function negotiateFormat(headers: Readonly<Record<string, string | undefined>>): AnswerFormat {
  const { accept, "content-type": contentType } = headers;
  // What nearly every client sends, without taking it apart.
  if (accept === "*/*" || accept === JSON_LABELS[0]) return JSON_FORMAT;
  const accepted = accept === undefined ? undefined : fromAccept(accept);
  if (!accept && /XMLHttpRequest/i.test(headers["x-requested-with"] ?? "")) return JSON_FORMAT;
  return accepted ?? fromRequest(contentType) ?? JSON_FORMAT;
}

function fromRequest(contentType: string | undefined): AnswerFormat | undefined {
  const range = readContentType(contentType)?.mediaType.toLowerCase() ?? "";
  for (const { isXml, labels } of FORMATTERS) {
    const mediaType = findLabel(labels, range);
    if (mediaType !== undefined) return { isXml, mediaType };
  }
  return undefined;
}

function fromAccept(accept: string): AnswerFormat | undefined {
  const ranges = accept.split(",").map(readRange).sort(byPreference);
  const matches = FORMATTERS.flatMap((formatter) => findMatch(formatter, ranges) ?? []);
  // Sorting is stable, so that of equals the first formatter wins.
  return matches.sort((left, right) => byPreference(left.range, right.range))[0];
}

interface Range {
  readonly range: string;
  readonly quality: number;
}

function findMatch({ isXml, labels }: (typeof FORMATTERS)[number], ranges: Range[]) {
  for (const range of ranges) {
    const mediaType = range.quality > 0 ? findLabel(labels, range.range) : undefined;
    if (mediaType !== undefined) return { isXml, mediaType, range };
  }
  return undefined;
}

function readRange(text: string): Range {
  const [range = "", ...parameters] = text.split(";").map((part) => part.trim().toLowerCase());
  const quality = parameters.map((parameter) => /^q\s*=\s*([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
  return { range, quality: Number(quality ?? 1) };
}

// Source: MediaTypeWithQualityHeaderValueComparer. Of the same quality, the more specific range comes first.
function byPreference(left: Range, right: Range): number {
  return right.quality - left.quality || wildcards(left.range) - wildcards(right.range);
}

function wildcards(range: string): number {
  return range === "*/*" ? 2 : range.endsWith("/*") ? 1 : 0;
}
