// Headers for browsers in a response of the API. A page of another origin may read the response, but it never becomes a page
// itself.
import type { HttpAnswer, HttpRequest } from "./http.ts";

/**
 * Prevents that a response becomes a page of the sandbox's origin. The framework can send JSON with the Content-Type of HTML, and
 * repeats values of the request. So a form on any website could contain a script, which would come back in the response and read
 * one-time passwords. With these headers, a browser shows the response in a separate origin, runs no script, and does not sniff
 * its type.
 */
export const NOT_A_PAGE: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "X-Content-Type-Options": "nosniff",
};

/** Whether a request is a browser's preflight request. Any other OPTIONS request has a wrong method. */
export function isPreflight({ method, headers }: HttpRequest): boolean {
  return method === "OPTIONS" && headers["access-control-request-method"] !== undefined;
}

/** The response to every preflight request. */
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
 * Adds the headers for browsers to a response of the API. It is unknown, and unlikely, that a real CBSS has CORS. The sandbox has
 * it, so that you can try a client in a browser. Control endpoints never have it, because they show one-time passwords.
 */
export function forBrowsers(request: HttpRequest, answer: HttpAnswer): HttpAnswer {
  const headers = { ...answer.headers, ...NOT_A_PAGE };
  if (request.headers["origin"] !== undefined) headers["Access-Control-Allow-Origin"] = "*";
  return { ...answer, headers };
}
