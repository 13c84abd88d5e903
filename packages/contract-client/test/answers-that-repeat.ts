/**
 * The places in which an answer may repeat what was sent. Each text stands between two marks: where it is left out whole, as it has to
 * be, the marks are gone too.
 */
import { accepted } from "./recording-server.ts";

/** Stands before and after what is repeated. */
export const MARK = "sesame";

/** An answer of a network that is a function, or what that throws. */
export type Answers = (echo: string, url: string) => Response;

const json = (body: object, status = 200): Response => Response.json(body, { status });
const page = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(`<!doctype html><p>${body}`, { status, headers: { "Content-Type": "text/html", ...headers } });
const rejected = (Messages: unknown[], more: object = {}): Response =>
  json({ ...accepted, IsSuccessful: false, Messages, ...more });

/** By place. What a header cannot hold as it is, a server has to encode for it. */
export const places: Readonly<Record<string, Answers>> = {
  "a Message": (echo) => rejected([{ Code: "WrongPassword", Text: echo }]),
  "the name of a member of a Message": (echo) => rejected([{ Code: "WrongPassword", [echo]: "No." }]),
  "the name and the value of a member of Content": (echo) =>
    rejected([{ Text: "No." }], { ClientCode: echo, Content: { [echo]: [echo] } }),
  "the framework's Message": (echo) => json({ Message: echo }, 400),
  "ModelState and StackTrace": (echo) =>
    json({ Message: "No.", ModelState: { [echo]: [echo] }, StackTrace: echo }, 500),
  "a 404 that repeats the URI": (echo, url) =>
    json({ Message: `No HTTP resource was found that matches the request URI '${url}&a=${echo}'.` }, 404),
  "a page with 200": (echo) => page(echo),
  "a page with 503": (echo) => page(echo, 503),
  "a page that is cut within it": (echo) => page(`${"-".repeat(200 - echo.length / 2)}${echo}`, 503),
  "JSON that is not an envelope": (echo) => json({ [echo]: echo }),
  "a header": (echo) => page("No.", 503, { "X-Request-Id": inHeader(echo), Via: inHeader(echo) }),
  "Retry-After": (echo) => page("No.", 429, { "Retry-After": inHeader(echo) }),
  "the Content-Type": (echo) => page("No.", 200, { "Content-Type": `text/html; a="${inHeader(echo)}"` }),
  "the status text": (echo) => new Response("No.", { status: 500, statusText: inHeader(echo) }),
  "the path of a redirect's target": (echo) => redirect(`/login/${encodeURIComponent(wellFormed(echo))}`),
  "the host and the query of a redirect's target": (echo, url) =>
    redirect(`https://${hostOf(echo)}.example/?a=${encodeURIComponent(wellFormed(echo))}&b=${url}`),
  "what fetch throws": (echo) => {
    throw Object.assign(new TypeError(echo, { cause: { code: echo, message: echo } }), {
      code: echo,
      name: echo,
    });
  },
  "what reading throws": (echo) => {
    const pull = (controller: ReadableStreamDefaultController) =>
      controller.error(Object.assign(new Error(echo), { code: echo, name: echo }));
    return new Response(new ReadableStream({ pull }), { headers: { "Content-Type": "text/html" } });
  },
};

function redirect(location: string): Response {
  return new Response(null, { status: 307, headers: { Location: inHeader(location) } });
}

function inHeader(text: string): string {
  return /^[ -~]*$/.test(text) ? text : encodeURIComponent(wellFormed(text));
}

/** The text as the name of a host, if it can be one. */
function hostOf(text: string): string {
  const repeated = text.replaceAll(`${MARK} `, MARK).replaceAll(` ${MARK}`, MARK);
  return /^[a-z0-9]{1,60}$/i.test(repeated) ? repeated : "login";
}

const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
