// From a request line to an operation, in the framework's order: path, then query, then verb.
import type { HttpRequest, Target } from "../http/http.ts";
import { methodNotAllowed, noAction, noRoute, unreadableQuery } from "./framework-refusals.ts";
import { type Operation, operations } from "./operations.ts";
import type { Fields } from "./read-fields.ts";
import { notImplemented } from "./refusal.ts";
import { toDisplayUri, toRoutedPath } from "./request-uri.ts";

interface Routed {
  readonly request: HttpRequest;
  readonly target: Target;
}

/** The operation that a request is for; throws the refusal if it is not found, or if the sandbox does not reproduce it. */
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
  // Before the query: nothing of such an operation is reproduced, so nothing of it should look as if it were.
  if (operation && !reproduces(operation)) throw notImplemented(operation.operationId);
  // What reads the query throws, and it is read for the first time here (ApiControllerActionSelector).
  if (query === undefined) throw unreadableQuery();
  const missing = (operation ?? first).requiredQuery.find((name) => !query.has(name.toLowerCase()));
  if (missing !== undefined) throw noAction(toDisplayUri(target, url), first, missing);
  if (operation === undefined) throw methodNotAllowed(method, candidates);
  return operation;
}

/** The path, as it is in the document, of what a request leads to. */
export function findRoute(target: Target): string | undefined {
  const path = toRoutedPath(target);
  const [first] = asWritten.get(path) ?? findCandidates(path);
  return first?.path;
}

const routes = operations.map((operation) => ({ operation, pattern: toPattern(operation.path) }));

// Nearly every caller writes a path as it is in the document.
const asWritten = new Map(operations.map(({ path }) => [path, findCandidates(path)]));

function findCandidates(path: string): Operation[] {
  return routes.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation);
}

// Literals match whatever their case, and trailing slashes do not count (HttpParsedRoute.Match).
function toPattern(path: string): RegExp {
  const segments = path.split("/").map((segment) => {
    return segment.startsWith("{") ? "[^/]+" : segment.replace(/[.*+?^$()|[\]\\]/g, "\\$&");
  });
  return new RegExp(`^${segments.join("/")}/*$`, "i");
}
