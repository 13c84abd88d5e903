// A page of another origin asks before it posts. Whether a real CBSS has CORS at all is unknown, and unlikely; the sandbox has,
// so that a client can be tried in a browser. Control endpoints never do: they show one-time passwords.
import type { HttpAnswer, HttpRequest } from "./http.ts";

/** Whether a request is a browser's question whether it may call; any other OPTIONS is a wrong verb. */
export function isPreflight({ method, headers }: HttpRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** The answer to every such question. */
export const PREFLIGHT_ANSWER: HttpAnswer = {
  status: 204,
  headers: {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "600",
  },
  body: new Uint8Array(),
};

/** What a page of another origin needs to read an answer; nothing for any other caller. */
export function corsHeaders({ origin }: HttpRequest["headers"]): Record<string, string> {
  return origin === undefined ? {} : { "Access-Control-Allow-Origin": "*" };
}
