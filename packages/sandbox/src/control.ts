// The endpoints that no CBSS has: what was delivered, what was called, and a fresh start. They show one-time passwords, so a
// page of another origin must not read them: no CORS, no sniffing, and a request that says it comes from elsewhere is refused.
import { type HttpAnswer, type HttpRequest, type Target, toJsonBytes } from "./http.ts";
import { resetState, type State } from "./state.ts";

/** What the paths of the sandbox's own endpoints start with. */
export const CONTROL_PREFIX = "/__sandbox/";

/** Whether a path is one of the sandbox's own. */
export function isControlPath(path: string): boolean {
  return path.startsWith(CONTROL_PREFIX);
}

/** Answers a request to one of the sandbox's own paths. */
export function answerControl(
  { method, headers }: HttpRequest,
  { origin, path }: Target,
  state: State,
): HttpAnswer {
  if (headers["origin"] !== undefined && headers["origin"] !== origin)
    return refuse(403, "Not for other origins.");
  const endpoint = ENDPOINTS.get(path);
  if (endpoint === undefined) return refuse(404, `The sandbox has ${[...ENDPOINTS.keys()].join(", ")}.`);
  if (method !== endpoint.method) return refuse(405, `Use ${endpoint.method}.`, { Allow: endpoint.method });
  return answer(200, endpoint.run(state));
}

const ENDPOINTS = new Map<string, { method: string; run: (state: State) => unknown }>([
  [`${CONTROL_PREFIX}outbox`, { method: "GET", run: ({ outbox }) => outbox }],
  [`${CONTROL_PREFIX}journal`, { method: "GET", run: ({ journal }) => journal }],
  [`${CONTROL_PREFIX}reset`, { method: "POST", run: reset }],
]);

function reset(state: State): { Message: string } {
  resetState(state);
  return { Message: "The sandbox has forgotten everything." };
}

function refuse(status: number, Message: string, headers: Record<string, string> = {}): HttpAnswer {
  return answer(status, { Message }, headers);
}

function answer(status: number, value: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Cache-Control": "no-store",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    },
    body: toJsonBytes(value, 2),
  };
}
