// How the framework labels an answer: Accept, then the request's own content type, then JSON, and never a 406.
// Source: DefaultContentNegotiator, with JSON as the only formatter until the sandbox writes XML.
import { JSON_LABELS, readContentType } from "./media-type.ts";

/** Chooses the media type of an answer from the request's headers. */
export function negotiateMediaType(headers: Readonly<Record<string, string | undefined>>): string {
  const { accept, "content-type": contentType } = headers;
  return fromAccept(accept) ?? fromRequest(contentType) ?? JSON_LABELS[0];
}

function fromRequest(contentType: string | undefined): string | undefined {
  const mediaType = readContentType(contentType)?.mediaType.toLowerCase();
  return JSON_LABELS.find((label) => label === mediaType);
}

function fromAccept(accept: string | undefined): string | undefined {
  if (accept === undefined) return undefined;
  if (accept === "*/*") return JSON_LABELS[0];
  // Sorting is stable, so that of equals the first wins, as with OrderByDescending.
  const ranges = accept.split(",").map(readRange).sort(byPreference);
  for (const { range, quality } of ranges) {
    const label = quality > 0 ? JSON_LABELS.find((candidate) => matches(candidate, range)) : undefined;
    if (label !== undefined) return label;
  }
  return undefined;
}

interface Range {
  readonly range: string;
  readonly quality: number;
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

function matches(label: string, range: string): boolean {
  return range === label || range === "*/*" || (range.endsWith("/*") && label.startsWith(range.slice(0, -1)));
}
