// What a browser may do with an answer of the API: a page of another origin may read it, and it never becomes a page itself.
import type { HttpAnswer, HttpRequest } from "./http.ts";

/**
 * Keeps an answer from being a page of the sandbox's origin. The framework answers JSON under the label of HTML, and repeats what
 * was sent: a form on any website could have a script in it answered, which would read one-time passwords. With this, a browser
 * shows it in an origin of its own, runs nothing of it, and takes it for nothing that it is not labelled as.
 */
export const NOT_A_PAGE: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
};

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
    ...NOT_A_PAGE,
  },
  body: new Uint8Array(),
};

/**
 * Adds what a browser is told to an answer of the API. Whether a real CBSS has CORS at all is unknown, and unlikely; the sandbox has,
 * so that a client can be tried in a browser. Control endpoints never do: they show one-time passwords.
 */
export function forBrowsers(request: HttpRequest, answer: HttpAnswer): HttpAnswer {
  const headers = { ...answer.headers, ...NOT_A_PAGE };
  if (request.headers["origin"] !== undefined) headers["Access-Control-Allow-Origin"] = "*";
  return { ...answer, headers };
}
