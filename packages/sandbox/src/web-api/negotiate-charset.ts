// In which encoding an answer is written: what Accept-Charset asks for, else that of the request, else UTF-8. Every formatter of
// the framework writes two. Source: DefaultContentNegotiator.SelectResponseCharacterEncoding, StringWithQualityHeaderValue.
import { matchList } from "./media-type.ts";

/** The encodings that the framework reads and writes; UTF-16 is little-endian. */
export type Charset = "utf-8" | "utf-16";

const CHARSETS: readonly Charset[] = ["utf-8", "utf-16"];

// A quality is a number to 1, or the header is malformed.
const element =
  /([!#$%&'*+.^`|~\w-]+)[ \t]*(?:;[ \t]*q[ \t]*=[ \t]*(1(?:\.0*)?|0(?:\.\d*)?)(?![\d.])[ \t]*)?/iy;

/** Chooses the encoding of an answer. */
export function negotiateCharset(acceptCharset: string | undefined, sent: string | undefined): Charset {
  const accepted = matchList(acceptCharset ?? "", element).map(([, name = "", quality = "1"]) => {
    return { name: name.toLowerCase(), quality: Number(quality) };
  });
  for (const { name, quality } of accepted.sort((left, right) => compare(right, left))) {
    const charset = name === "*" ? CHARSETS[0] : findCharset(name);
    if (charset !== undefined && quality > 0) return charset;
  }
  return findCharset(sent) ?? "utf-8";
}

/** The encoding of a name in any case; undefined if it is not one of the two. */
export function findCharset(name = ""): Charset | undefined {
  return CHARSETS.find((charset) => charset === name.toLowerCase());
}

// StringWithQualityHeaderValueComparer: `*` comes after a name of the same quality.
function compare(left: Accepted, right: Accepted): number {
  return left.quality - right.quality || Number(right.name === "*") - Number(left.name === "*");
}

interface Accepted {
  readonly name: string;
  readonly quality: number;
}
