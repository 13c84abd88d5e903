// A request's URI as .NET's Uri sees it: dots in a path are resolved, and its text has those characters decoded that mean the same
// either way. Source: Uri.ToString, UriHelper.IsNotSafeForUnescape, IriHelper.CheckIriUnicodeRange, HttpRoute.GetRouteData.
import type { Target } from "../http/http.ts";

/** The path that routes are compared with; one that cannot be decoded stays as it is, and matches nothing. */
export function toRoutedPath({ path }: Target): string {
  const resolved = resolveDots(path).replace(/^\/\//, "/");
  if (!resolved.includes("%")) return resolved;
  try {
    return decodeURIComponent(resolved);
  } catch {
    return resolved;
  }
}

/** The URI as a refusal repeats it. */
export function toDisplayUri({ origin, path }: Target, url: string): string {
  const query = url.slice(origin.length + (url.startsWith(origin + path) ? path.length : 0));
  return origin + decodeSafely(resolveDots(path), false) + decodeSafely(query, true);
}

function resolveDots(path: string): string {
  if (!path.includes("/.")) return path;
  const kept: string[] = [];
  const segments = path.split("/");
  segments.forEach((segment, index) => {
    const isDots = segment === "." || segment === "..";
    if (segment === ".." && kept.length > 1) kept.pop();
    // A path that ends in dots ends in a slash.
    if (!isDots) kept.push(segment);
    else if (index === segments.length - 1) kept.push("");
  });
  return kept.join("/");
}

// One character, encoded in UTF-8 as one to four bytes; any other percent sign stands alone.
const ENCODED =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3})|%(?![\da-f]{2})/gi;

function decodeSafely(text: string, isQuery: boolean): string {
  if (!text.includes("%")) return text;
  return text.replace(ENCODED, (encoded) => {
    if (encoded === "%") return "%25";
    const character = decode(encoded);
    if (character === undefined || !isSafe(character, isQuery)) return encoded;
    // Bidirectional marks are dropped (Uri.StripBidiControlCharacter).
    return /[\u200e\u200f\u202a-\u202e]/.test(character) ? "" : character;
  });
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}

function isSafe(character: string, isQuery: boolean): boolean {
  const isPlain = !/[\p{Cc};=?@#$%&+,/\\]/u.test(character);
  if (!isPlain || character <= "\x7f") return isPlain;
  const isAllowed = /[\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]|[\u{10000}-\u{efffd}]/u.test(character);
  return (isAllowed && !/[\ufffe\uffff]$/.test(character)) || (isQuery && /[\ue000-\uf8ff]/.test(character));
}
