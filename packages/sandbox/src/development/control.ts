// The paths that no CBSS has: what was delivered, what was called, a fresh start, faults, and the page for people. They show
// one-time passwords, so a page of another origin must not read them: no CORS, no sniffing, and a request that says it
// comes from elsewhere is refused.
import { type HttpAnswer, type HttpRequest, type Target, toJsonBytes } from "../http/http.ts";
import { bodyTooLarge } from "../web-api/refusal.ts";
import { readFault } from "./apply-trigger.ts";
import { type Context, resetContext } from "./context.ts";
import { answerPage } from "./page/answer-page.ts";

const PREFIX = "/__sandbox/";

/** Whether a path is one of the sandbox's own. */
export function isControlPath(path: string): boolean {
  return path === "/" || path.startsWith(PREFIX);
}

/** Whether a request is one of the sandbox's own: at the root, anything but reading is a call that has lost its path. */
export function isControlRequest({ method }: HttpRequest, { path }: Target): boolean {
  return isControlPath(path) && (path !== "/" || method === "GET" || method === "HEAD");
}

/** Answers a request to one of the sandbox's own paths. */
export async function answerControl(
  context: Context,
  request: HttpRequest,
  target: Target,
): Promise<HttpAnswer> {
  const { origin } = request.headers;
  const { status, headers, body } =
    origin !== undefined && origin !== target.origin
      ? refuse(403, "Not for other origins.")
      : await runEndpoint(context, request, target);
  return { status, headers: { ...COMMON_HEADERS, ...headers }, body };
}

const COMMON_HEADERS = {
  "Cache-Control": "no-store",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Content-Type-Options": "nosniff",
};

type Run = (context: Context, request: HttpRequest, target: Target) => HttpAnswer | Promise<HttpAnswer>;

const ENDPOINTS = new Map<string, { method: "GET" | "POST"; run: Run }>([
  ["/", { method: "GET", run: answerPage }],
  [`${PREFIX}outbox`, { method: "GET", run: ({ outbox }) => answer(200, outbox) }],
  [`${PREFIX}journal`, { method: "GET", run: ({ journal }) => answer(200, journal) }],
  [`${PREFIX}openapi.json`, { method: "GET", run: showDocument }],
  [`${PREFIX}reset`, { method: "POST", run: reset }],
  [`${PREFIX}faults`, { method: "POST", run: setFault }],
]);

function runEndpoint(
  context: Context,
  request: HttpRequest,
  target: Target,
): HttpAnswer | Promise<HttpAnswer> {
  const endpoint = ENDPOINTS.get(target.path);
  if (endpoint === undefined) return refuse(404, `The sandbox has ${[...ENDPOINTS.keys()].join(", ")}.`);
  const method = request.method === "HEAD" ? "GET" : request.method;
  if (method !== endpoint.method) return refuse(405, `Use ${endpoint.method}.`, { Allow: endpoint.method });
  return endpoint.run(context, request, target);
}

function showDocument({ openApi }: Context): HttpAnswer {
  return openApi === undefined
    ? refuse(404, "The sandbox was not given the document: start it with --open-api, or the option openApi.")
    : answer(200, openApi);
}

function reset(context: Context, { headers }: HttpRequest): HttpAnswer {
  resetContext(context);
  // The button of the page without JavaScript: back to the page.
  const isForm = headers["accept"]?.startsWith("text/html");
  return answer(
    isForm ? 303 : 200,
    { Message: "The sandbox has forgotten everything." },
    isForm ? { Location: "/" } : {},
  );
}

// Two members: a megabyte of others would keep everyone waiting for half a second.
const MAX_FAULT_BYTES = 1024;

function setFault(context: Context, { body }: HttpRequest): HttpAnswer {
  if (body === undefined) {
    const { status, httpError } = bodyTooLarge();
    return answer(status, httpError);
  }
  if (body.length > MAX_FAULT_BYTES) return refuse(413, `A fault has at most ${MAX_FAULT_BYTES} bytes.`);
  try {
    context.fault = readFault(JSON.parse(new TextDecoder().decode(body)));
  } catch (error) {
    const reason = error instanceof TypeError ? error.message : "The body must be JSON.";
    return refuse(400, `${reason} For example: {"trigger":"error","times":2}.`);
  }
  return answer(200, context.fault);
}

function refuse(status: number, Message: string, headers: Record<string, string> = {}): HttpAnswer {
  return answer(status, { Message }, headers);
}

function answer(status: number, value: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    body: toJsonBytes(value, 2),
  };
}
