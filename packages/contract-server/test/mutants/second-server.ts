// A minimal CBSS that shares no code with the sandbox, written from the help pages and the framework's defaults. It reads JSON and
// forms as far as possible, and no XML, like the real one. A mutant can replace any single step.
import { createHash } from "node:crypto";
import { CREDENTIALS } from "./demo.ts";

const PATHS = [
  "/api/customer/changeemailaddress/1/passwordandnewemailaddress",
  "/api/customer/changemobilephonenumber/1/passwordandnewmobilephonenumber",
];
const JSON_TYPES = ["application/json", "text/json", "text/html"];
const FORM = "application/x-www-form-urlencoded";

/** A request to the second server. */
export interface Question {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** The steps of a response, each of which a mutant may replace. */
export interface Steps {
  readonly verify: (signature: string, question: Question) => boolean;
  readonly isPassword: (password: unknown) => boolean;
  readonly route: (question: Question) => Response | undefined;
  readonly read: (question: Question) => Record<string, unknown> | null;
  readonly reply: (response: Response, question: Question) => Response | Promise<Response>;
}

const STEPS: Steps = {
  verify: (signature, { body }) =>
    signature ===
    createHash("sha256")
      .update(body)
      .update(CREDENTIALS.clientKey + CREDENTIALS.loginSalt)
      .digest("hex"),
  isPassword: (password) => password === CREDENTIALS.password,
  route,
  read,
  reply: (response) => response,
};

/** Makes the second server as a fetch function, with some of its steps replaced. */
export function secondServer(change: Partial<Steps> | ((steps: Steps) => Partial<Steps>) = {}): typeof fetch {
  const steps = { ...STEPS, ...(typeof change === "function" ? change(STEPS) : change) };
  return async (input, init = {}) => {
    const question: Question = {
      method: init.method ?? "GET",
      url: new URL(String(input)),
      headers: new Headers(init.headers),
      body: Buffer.from((init.body as Uint8Array | undefined) ?? []),
    };
    return steps.reply(steps.route(question) ?? decide(question, steps), question);
  };
}

// The refusals of Web API before an action runs.
function route(question: Question): Response | undefined {
  const { method, url, headers } = question;
  const isKnown = PATHS.includes(url.pathname.toLowerCase()) && firstOf(url, "signature") !== undefined;
  if (!isKnown)
    return refusal(question, 404, `No HTTP resource was found that matches the request URI '${url.href}'.`);
  if (method !== "POST") {
    return refusal(question, 405, `The requested resource does not support http method '${method}'.`, {
      allow: "POST",
    });
  }
  const type = typeOf(headers);
  if (![...JSON_TYPES, FORM, "application/xml", "text/xml"].includes(type)) {
    return refusal(question, 415, "The request entity's media type is not supported for this resource.");
  }
  if (firstOf(url, "language") === "") return refusal(question, 400, "The request is invalid.");
  // Web API cannot write a response of these types as XML.
  return (headers.get("accept") ?? "").endsWith("/xml")
    ? refusal(question, 500, "An error has occurred.")
    : undefined;
}

// Json.NET reads a body that ends in the middle up to its end. This server reads only its ClientCode.
function read({ headers, body }: Question): Record<string, unknown> | null {
  const text = body.toString().replace(/^\uFEFF/, "");
  if (typeOf(headers) === FORM) return readForm(text);
  if (typeOf(headers).endsWith("/xml") || !text.trimStart().startsWith("{")) return null;
  try {
    return JSON.parse(text);
  } catch {
    return { ClientCode: /"ClientCode":"([^"]*)"/.exec(text)?.[1] ?? null };
  }
}

function readForm(text: string): Record<string, unknown> | null {
  if (text === "") return null;
  const fields = [...new URLSearchParams(text)];
  const content = fields.flatMap(([name, value]) => {
    const [, inner] = /^Content\[(\w+)\]$/.exec(name) ?? [];
    return inner === undefined ? [] : [[inner, value]];
  });
  const Content = content.length === 0 ? null : Object.fromEntries(content);
  return { ...Object.fromEntries(fields), Content };
}

function decide(question: Question, { read, verify, isPassword }: Steps): Response {
  const request = read(question);
  const signature = firstOf(question.url, "signature") ?? "";
  if (request === null) return envelope(question, null, "NoRequest");
  const { ClientCode = null, Content = null } = request;
  if (ClientCode !== CREDENTIALS.clientCode) return envelope(question, ClientCode, "NoSuchClient");
  if (signature === "") return envelope(question, ClientCode, "NoSignature");
  if (!verify(signature, question)) return envelope(question, ClientCode, "BadSignature");
  if (typeof Content !== "object" || Content === null) return envelope(question, ClientCode, "NoContent");
  const { Password } = Content as Record<string, unknown>;
  return envelope(question, ClientCode, isPassword(Password) ? undefined : "BadPassword");
}

/** Makes a response of the action. */
export function envelope({ headers }: Question, ClientCode: unknown, refused?: string): Response {
  const Messages = refused === undefined ? [] : [{ Reason: refused }];
  const DateTime = "2026-11-28T19:00:00.1234567+08:00";
  const accept = headers.get("accept") ?? "";
  return new Response(
    JSON.stringify({ IsSuccessful: refused === undefined, Messages, ClientCode, DateTime, Content: null }),
    { headers: headersOf(JSON_TYPES.includes(accept) ? accept : "application/json") },
  );
}

/** Makes a refusal of the framework, in XML if the request asks for it. */
export function refusal(
  { headers: asked }: Question,
  status: number,
  Message: string,
  more: Record<string, string> = {},
): Response {
  const isXml = (asked.get("accept") ?? "").endsWith("/xml");
  const text = isXml
    ? `<Error><Message>${Message.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</Message></Error>`
    : JSON.stringify({ Message });
  const headers = headersOf(isXml ? "application/xml" : "application/json");
  return new Response(text, { status, headers: { ...headers, ...more } });
}

function headersOf(type: string): Record<string, string> {
  return {
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": "default-src 'none'; sandbox",
  };
}

function typeOf(headers: Headers): string {
  return (headers.get("content-type") ?? "").split(";")[0] ?? "";
}

// Finds the first query parameter with a name, in any case.
function firstOf(url: URL, name: string): string | undefined {
  return [...url.searchParams].find(([key]) => key.toLowerCase() === name)?.[1];
}
