// Describes a call for the page: the request and the response as texts, without secrets. This file lists the parts of a request
// to show. It omits everything else, so the page does not show a secret in an unexpected place either.
import { createSecretSearch, SHORTEST_SECRET } from "@cbss/internal/repeats-secret";
import type { Model } from "../../web-api/model.ts";
import type { Members } from "../../web-api/operations.ts";
import type { Context } from "../context.ts";
import { withoutSignatures } from "../journal.ts";
import { type KeptCall, MOST_KEPT } from "../keep-call.ts";

/** A request and its response as texts, without secrets. */
export interface CallDetails {
  readonly request: string;
  readonly response: string;
}

type Hide = (text: string) => string;

const HIDDEN = "…";
const MAX_BODY = 2000;

const described = new WeakMap<KeptCall, CallDetails>();

/** Describes a call, once. */
export function describeCall(context: Context, call: KeptCall): CallDetails {
  const known = described.get(call);
  if (known !== undefined) return known;
  const hide = hideFor(context, call);
  const details = { request: readRequest(call, hide), response: readAnswer(call, hide) };
  described.set(call, details);
  return details;
}

function readRequest({ query, headers, bound }: KeptCall, hide: Hide): string {
  const lines = [
    queryLine(query, hide),
    ...headers.map(([title, value]) => (value === undefined ? "" : `${title}: ${hide(value)}`)),
    bound?.model ? `\n${fieldsOf(bound.model, bound.operation.request.members, hide)}` : "",
  ];
  return lines.filter(Boolean).join("\n");
}

function queryLine(query: string, hide: Hide): string {
  const names = [...new URLSearchParams(query)].slice(0, 5);
  const shown = names.map(
    ([name, value]) => `${hide(name)}=${/^language$/i.test(name) ? hide(value) : HIDDEN}`,
  );
  return shown.length === 0 ? "Query: none" : `Query: ${shown.join("&")}`;
}

function fieldsOf(model: Model, members: Members, hide: Hide): string {
  return JSON.stringify(toShown(model, members, hide), undefined, 2);
}

function toShown(value: unknown, kind: Members[string], hide: Hide, name = ""): unknown {
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

function readAnswer({ answer }: KeptCall, hide: Hide): string {
  if (answer === undefined) return "No response: the connection was closed.";
  const { status, contentType = "none", length, body } = answer;
  const head = `Status: ${status}\nContent-Type: ${contentType}`;
  if (length === 0) return `${head}\n\n(empty body)`;
  // A secret that is cut off at the end of a text would not be recognised, so a longer body is not shown at all.
  if (body === undefined) return `${head}\n\n(a body of ${length} bytes, too long to show)`;
  // The framework's 404 repeats the whole URL.
  return `${head}\n\n${hide(new TextDecoder().decode(body).replace(/https?:\/\/[^\s"'<>]*/g, HIDDEN))}`;
}

/** Hides texts that repeat a secret of the sandbox's customers or the password of the call. */
function hideFor(context: Context, { bound }: KeptCall): Hide {
  const password = (bound?.model?.["Content"] as Model | null | undefined)?.["Password"];
  const searches = [searchOf(context), repeatsAny(typeof password === "string" ? [password] : [])];
  return (text) => {
    if (text.length > MOST_KEPT) return HIDDEN;
    if (searches.some((repeats) => repeats(text))) return "(not shown: it repeats a secret)";
    const bare = withoutSignatures(text);
    return bare.length > MAX_BODY ? `${bare.slice(0, MAX_BODY)}…` : bare;
  };
}

const searches = new WeakMap<object, (text: string) => boolean>();

// Clients and customers never change, so the search is created once.
function searchOf({ clients }: Context): (text: string) => boolean {
  const known = searches.get(clients);
  if (known !== undefined) return known;
  const secrets = [...clients.values()].flatMap(({ clientKey, logins }) => [
    clientKey,
    ...logins.flatMap(({ loginSalt, customer }) => [loginSalt, customer.password]),
  ]);
  const search = repeatsAny([...new Set(secrets)]);
  searches.set(clients, search);
  return search;
}

/** A very short secret does not differ from ordinary text. It is recognised only if it is the whole text. */
function repeatsAny(secrets: readonly string[]): (text: string) => boolean {
  const isShort = (secret: string): boolean => secret.length < SHORTEST_SECRET;
  const short = new Set(secrets.filter(isShort));
  const repeats = createSecretSearch(
    secrets.filter((secret) => !isShort(secret)),
    1,
  );
  return (text) => short.has(text) || repeats(text);
}
