// What the page shows of a call: the request and the response, as texts, without secrets. What is shown of a request is listed here;
// anything else is left out, so a secret in an unexpected place is not shown either.
import { copyText } from "../cbss/context.ts";
import type { HttpAnswer, HttpRequest, Target } from "../http/http.ts";
import type { Model } from "../web-api/model.ts";
import type { Members } from "../web-api/operations.ts";
import type { Context } from "./context.ts";
import { type CallDetails, withoutSignatures } from "./journal.ts";

const HIDDEN = "…";
const MAX_BODY = 2000;
// A secret that the end of a text cuts in two would not be recognised: a longer body is not shown at all.
const MAX_READ = 16_384;

/** Describes a call; without an answer where the connection was broken. */
export function describeCall(
  context: Context,
  { request, target }: { readonly request: HttpRequest; readonly target: Target },
  answer: HttpAnswer | undefined,
): CallDetails {
  const { operation, model } = (request.body && context.bound.get(request.body)) ?? {};
  const password = (model?.["Content"] as Model | null | undefined)?.["Password"];
  const secrets = [...secretsOf(context), ...(typeof password === "string" ? [password] : [])];
  const spelled = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)]);
  const hide = (text: string) => hideSecrets(text, spelled);
  const lines = [
    queryLine(target.query, hide),
    ...["content-type", "accept", "content-length"].map((name) => headerLine(name, request.headers, hide)),
    model && operation ? `\n${fieldsOf(model, operation.request.members, hide)}` : "",
  ];
  return {
    request: copyText(lines.filter(Boolean).join("\n")),
    response: copyText(
      answer === undefined ? "No response: the connection was closed." : readAnswer(answer, hide),
    ),
  };
}

function queryLine(query: string, hide: (text: string) => string): string {
  const names = [...new URLSearchParams(query.slice(0, MAX_READ))].slice(0, 5);
  const shown = names.map(
    ([name, value]) => `${hide(name)}=${/^language$/i.test(name) ? hide(value) : HIDDEN}`,
  );
  return shown.length === 0 ? "Query: none" : `Query: ${shown.join("&")}`;
}

function headerLine(name: string, headers: HttpRequest["headers"], hide: (text: string) => string): string {
  const value = headers[name];
  const title = name.replace(/(^|-)\w/g, (letter) => letter.toUpperCase());
  return value === undefined ? "" : `${title}: ${hide(value)}`;
}

function fieldsOf(model: Model, members: Members, hide: (text: string) => string): string {
  return JSON.stringify(toShown(model, members, hide), undefined, 2);
}

function toShown(value: unknown, kind: Members[string], hide: (text: string) => string, name = ""): unknown {
  if (value === null || value === undefined) return null;
  if (typeof kind === "object") {
    const fields = Object.entries(kind);
    return Object.fromEntries(
      fields.map(([key, of]) => [key, toShown((value as Model)[key], of, hide, key)]),
    );
  }
  const isShown = typeof value === "string" && kind !== "any" && !/password/i.test(name);
  return isShown ? hide(value) : HIDDEN;
}

function readAnswer({ status, headers, body }: HttpAnswer, hide: (text: string) => string): string {
  const head = `Status: ${status}\nContent-Type: ${headers["Content-Type"] ?? "none"}`;
  if (body.length === 0) return `${head}\n\n(empty body)`;
  if (body.length > MAX_READ) return `${head}\n\n(a body of ${body.length} bytes, too long to show)`;
  // The framework's 404 repeats the whole URL.
  const text = hide(new TextDecoder().decode(body).replace(/https?:\/\/[^\s"'<>]*/g, HIDDEN));
  return `${head}\n\n${text}`;
}

const known = new WeakMap<object, readonly string[]>();

// Clients and customers never change, so the list is made once.
function secretsOf({ clients }: Context): readonly string[] {
  let secrets = known.get(clients);
  if (secrets === undefined) {
    const own = [...clients.values()].flatMap(({ clientKey, logins }) => [
      clientKey,
      ...logins.flatMap(({ loginSalt, customer }) => [loginSalt, customer.password]),
    ]);
    secrets = [...new Set(own)];
    known.set(clients, secrets);
  }
  return secrets;
}

function hideSecrets(text: string, secrets: readonly string[]): string {
  if (text.length > MAX_READ) return HIDDEN;
  const repeats = secrets.some((secret) => (secret.length < 4 ? text === secret : text.includes(secret)));
  if (repeats) return "(not shown: it repeats a secret)";
  const bare = withoutSignatures(text);
  return bare.length > MAX_BODY ? `${bare.slice(0, MAX_BODY)}…` : bare;
}
