/**
 * The places in which a response may repeat the request. Two marks surround each repeated text. If the client leaves out the whole
 * text, as it must, the marks are missing too.
 */
import { accepted } from "./recording-server.ts";

/** The mark before and after a repeated text. */
export const MARK = "sesame";

/** Makes a response in place of the network, or throws. */
export type Answers = (echo: string, url: string) => Response;

const json = (body: object, status = 200): Response => Response.json(body, { status });
const page = (body: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(`<!doctype html><p>${body}`, { status, headers: { "Content-Type": "text/html", ...headers } });
const rejected = (Messages: unknown[], more: object = {}): Response =>
  json({ ...accepted, IsSuccessful: false, Messages, ...more });

/** The responses by place. A header cannot contain every character, so a server must encode the text for it. */
export const places: Readonly<Record<string, Answers>> = {
  "a Message": (echo) => rejected([{ Code: "WrongPassword", Text: echo }]),
  "the name of a field of a Message": (echo) => rejected([{ Code: "WrongPassword", [echo]: "No." }]),
  "the name and the value of a field of Content": (echo) =>
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
  "the error that fetch throws": (echo) => {
    throw Object.assign(new TypeError(echo, { cause: { code: echo, message: echo } }), {
      code: echo,
      name: echo,
    });
  },
  "the error that reading throws": (echo) => {
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

/** Makes a host name from the text, if it is valid as one. */
function hostOf(text: string): string {
  const repeated = text.replaceAll(`${MARK} `, MARK).replaceAll(` ${MARK}`, MARK);
  return /^[a-z0-9]{1,60}$/i.test(repeated) ? repeated : "login";
}

const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
