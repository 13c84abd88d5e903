// Finds the operation of a request in the framework's order: path, then query, then method.
import type { HttpRequest, Target } from "../http/http.ts";
import { methodNotAllowed, noAction, noRoute, unreadableQuery } from "./framework-refusals.ts";
import { type Operation, operations } from "./operations.ts";
import type { Fields } from "./read-fields.ts";
import { notImplemented } from "./refusal.ts";

interface Routed {
  readonly request: HttpRequest;
  readonly target: Target;
}

/** Finds the operation of a request. Throws the refusal if it is not found, or if the sandbox does not reproduce it. */
export function findOperation(
  { request: { method, url }, target }: Routed,
  query: Fields | undefined,
  reproduces: (operation: Operation) => boolean,
): Operation {
  const path = toRoutedPath(target);
  const candidates = asWritten.get(path) ?? findCandidates(path);
  const [first] = candidates;
  if (first === undefined) throw noRoute(toDisplayUri(target, url));
  const operation = candidates.find((candidate) => candidate.method === method);
  // Before the query, so that no part of an operation that is not reproduced looks as if it were.
  if (operation && !reproduces(operation)) throw notImplemented(operation.operationId);
  // The framework reads the query here for the first time, and throws if it is unreadable (ApiControllerActionSelector).
  if (query === undefined) throw unreadableQuery();
  const missing = (operation ?? first).requiredQuery.find((name) => !query.has(name.toLowerCase()));
  if (missing !== undefined) throw noAction(toDisplayUri(target, url), first, missing);
  if (operation === undefined) throw methodNotAllowed(method, candidates);
  return operation;
}

/** The document's path of a request's operation. */
export function findRoute(target: Target): string | undefined {
  const path = toRoutedPath(target);
  const [first] = asWritten.get(path) ?? findCandidates(path);
  return first?.path;
}

const routes = operations.map((operation) => ({ operation, pattern: toPattern(operation.path) }));

// Nearly every caller writes a path exactly as in the document.
const asWritten = new Map(operations.map(({ path }) => [path, findCandidates(path)]));

function findCandidates(path: string): Operation[] {
  return routes.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
}

// Literals match in any case, and trailing slashes do not count (HttpParsedRoute.Match).
function toPattern(path: string): RegExp {
  const segments = path.split("/").map((segment) => {
    return segment.startsWith("{") ? "[^/]+" : segment.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${segments.join("/")}/*$`, "i");
}

// A URI in .NET's Uri: dots in a path are resolved, and its text has those characters decoded whose meaning does not change.
// Source: Uri.ToString, UriHelper.IsNotSafeForUnescape, IriHelper.CheckIriUnicodeRange, HttpRoute.GetRouteData.

// The path that is compared with routes. A path that cannot be decoded stays unchanged, and matches nothing.
function toRoutedPath({ path }: Target): string {
  const resolved = resolveDots(path).replace(/^\/\//, "/");
  if (!resolved.includes("%")) return resolved;
  try {
    return decodeURIComponent(resolved);
  } catch {
    return resolved;
  }
}

// The URI in the text of a refusal.
function toDisplayUri({ origin, path }: Target, url: string): string {
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
    // A path that ends with a dot segment ends with a slash.
    if (!isDots) kept.push(segment);
    else if (index === segments.length - 1) kept.push("");
  });
  return kept.join("/");
}

// One character, encoded in UTF-8 as one to four bytes, or any other percent sign.
const ENCODED =
  /%(?:[0-7][\da-f]|[cd][\da-f]%[89ab][\da-f]|e[\da-f](?:%[89ab][\da-f]){2}|f[0-7](?:%[89ab][\da-f]){3})|%(?![\da-f]{2})/gi;

function decodeSafely(text: string, isQuery: boolean): string {
  if (!text.includes("%")) return text;
  // A megabyte has 350,000 of them, so a repeated one is not decoded again.
  const known = new Map<string, string>([["%", "%25"]]);
  return text.replace(ENCODED, (encoded) => {
    let decoded = known.get(encoded);
    if (decoded === undefined) {
      decoded = decodeIfSafe(encoded, isQuery);
      known.set(encoded, decoded);
    }
    return decoded;
  });
}

function decodeIfSafe(encoded: string, isQuery: boolean): string {
  const character = decode(encoded);
  if (character === undefined || !isSafe(character, isQuery)) return encoded;
  // Bidirectional marks are dropped (Uri.StripBidiControlCharacter).
  return /[\u200e\u200f\u202a-\u202e]/.test(character) ? "" : character;
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
