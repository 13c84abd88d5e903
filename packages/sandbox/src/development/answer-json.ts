// How the sandbox's own paths answer: with JSON, or, a form of the page that was sent without JavaScript, by going back to the page.
import { type HttpAnswer, type HttpRequest, toJsonBytes } from "../http/http.ts";

/** Answers with a value as JSON. */
export function answerJson(status: number, value: unknown, headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    headers: { "Content-Type": "application/json; charset=utf-8", ...headers },
    body: toJsonBytes(value, 2),
  };
}

/** Refuses a request, and says why. */
export function refuse(status: number, Message: string, headers: Record<string, string> = {}): HttpAnswer {
  return answerJson(status, { Message }, headers);
}

/** Answers with what was done; a browser that sent a form goes back to the page. */
export function answerForm({ headers }: HttpRequest, value: unknown): HttpAnswer {
  return headers["accept"]?.startsWith("text/html")
    ? answerJson(303, value, { Location: "/" })
    : answerJson(200, value);
}

/** Whether a body is a form's. */
export function isForm({ headers }: HttpRequest): boolean {
  return headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
}
