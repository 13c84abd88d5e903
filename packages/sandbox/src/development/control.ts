// The paths that only a sandbox has: outbox, journal, reset, faults, and the page for people. They show one-time passwords, so
// a page of another origin must not read them. They have no CORS headers and forbid sniffing, and they refuse a request that
// names another origin.
import type { HttpAnswer, HttpRequest, Target } from "../http/http.ts";
import { answerForm, answerJson, refuse } from "./answer-json.ts";
import { type Context, resetContext } from "./context.ts";
import type { CallApi } from "./make-call.ts";
import { setFault } from "./set-fault.ts";

const PREFIX = "/__sandbox/";

/** Whether a path belongs to the sandbox itself. */
export function isControlPath(path: string): boolean {
  return path === "/" || path.startsWith(PREFIX);
}

/** Whether a request is for the sandbox itself. At the root, any method other than GET and HEAD is a call without its path. */
export function isControlRequest({ method }: HttpRequest, { path }: Target): boolean {
  return isControlPath(path) && (path !== "/" || method === "GET" || method === "HEAD");
}

/** Responds to a request for one of the sandbox's own paths. */
export async function answerControl(
  context: Context,
  request: HttpRequest,
  target: Target,
  callApi: CallApi,
): Promise<HttpAnswer> {
  const { origin } = request.headers;
  const { status, headers, body } =
    origin !== undefined && origin !== target.origin
      ? refuse(403, "A page of another origin cannot use this path.")
      : await runEndpoint(context, request, target, callApi);
  return { status, headers: { ...COMMON_HEADERS, ...headers }, body };
}

const COMMON_HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

type Run = (
  context: Context,
  request: HttpRequest,
  target: Target,
  callApi: CallApi,
) => HttpAnswer | Promise<HttpAnswer>;

const ENDPOINTS = new Map<string, { method: "GET" | "POST"; run: Run }>([
  ["/", { method: "GET", run: showPage }],
  [`${PREFIX}outbox`, { method: "GET", run: ({ outbox }) => answerJson(200, outbox) }],
  [`${PREFIX}journal`, { method: "GET", run: ({ journal }) => answerJson(200, journal) }],
  [`${PREFIX}openapi.json`, { method: "GET", run: showDocument }],
  [`${PREFIX}reset`, { method: "POST", run: reset }],
  [`${PREFIX}faults`, { method: "POST", run: setFault }],
  [`${PREFIX}call`, { method: "POST", run: call }],
]);

function runEndpoint(...args: Parameters<Run>): HttpAnswer | Promise<HttpAnswer> {
  const [, request, target] = args;
  const endpoint = ENDPOINTS.get(target.path);
  if (endpoint === undefined) return refuse(404, `The sandbox has ${[...ENDPOINTS.keys()].join(", ")}.`);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (method !== endpoint.method) return refuse(405, `Use ${endpoint.method}.`, { Allow: endpoint.method });
  return endpoint.run(...args);
}

function showDocument({ openApi }: Context): HttpAnswer {
  return openApi === undefined
    ? refuse(
        404,
        "The sandbox does not have the document: start it with --open-api, or set the option openApi.",
      )
    : answerJson(200, openApi);
}

function reset(context: Context, request: HttpRequest): HttpAnswer {
  resetContext(context);
  return answerForm(request, { Message: "The sandbox has been reset." });
}

// The page is loaded at its first request, so that a start, and a test without the page, do not load it.
async function showPage(context: Context, request: HttpRequest, target: Target): Promise<HttpAnswer> {
  const { answerPage } = await import("./page/answer-page.ts");
  return answerPage(context, request, target);
}

async function call(...args: Parameters<Run>): Promise<HttpAnswer> {
  const { makeCall } = await import("./make-call.ts");
  return makeCall(...args);
}
