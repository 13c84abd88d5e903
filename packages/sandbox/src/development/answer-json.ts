// Responses of the sandbox's own paths. They are JSON, except for a form that the page sends without JavaScript, which
// redirects to the page.
import { type HttpAnswer, type HttpRequest, toJsonBytes } from "../http/http.ts";

/** Responds with a value as JSON. */
export function answerJson(status: number, value: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    body: toJsonBytes(value, 2),
  };
}

/** Refuses a request with a reason. */
export function refuse(status: number, Message: string, headers: Record<string, string> = {}): HttpAnswer {
  return answerJson(status, { Message }, headers);
}

/** Responds with the result, or redirects a browser that sent a form to the page. */
export function answerForm({ headers }: HttpRequest, value: unknown): HttpAnswer {
  return headers["accept"]?.startsWith("text/html")
    ? answerJson(303, value, { Location: "/" })
    : answerJson(200, value);
}

/** Whether a body is a form. */
export function isForm({ headers }: HttpRequest): boolean {
  return headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
}
