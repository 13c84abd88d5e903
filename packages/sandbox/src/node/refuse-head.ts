// Refuses requests before they reach the core: a head that Node accepts but other programs read differently, and a Host that a
// web page may control. With DNS rebinding, such a page makes its own host name point to 127.0.0.1, and so has the same origin
// as the sandbox. Its host cannot be an address, `localhost`, or a name without a dot.
import type { IncomingMessage } from "node:http";
import { isControlPath } from "../development/control.ts";
import { NOT_A_PAGE } from "../http/browser-headers.ts";
import { type HttpAnswer, readTarget, toJsonBytes } from "../http/http.ts";

/** Returns the refusal of a request's head, or undefined. */
export function refuseHead(message: IncomingMessage, ownHost: string): HttpAnswer | undefined {
  const { url = "", httpVersion, headers } = message;
  if (httpVersion !== "1.1" && httpVersion !== "1.0") return WRONG_VERSION;
  if (!hasOneHost(message) || !isTarget(url)) return MALFORMED;
  if (headers.expect !== undefined && !/^100-continue$/i.test(headers.expect)) return WRONG_EXPECTATION;
  return isTrusted(url, headers.host, ownHost) ? undefined : UNTRUSTED;
}

// The Host of the last request. Most requests have the same one.
let lastHost: string | undefined;

// If there are two Hosts, Node uses the first, but a proxy may have used the second. HTTP/1.0 does not need a Host.
function hasOneHost({ httpVersion, headers, rawHeaders }: IncomingMessage): boolean {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === "host") count += 1;
  if (count !== 1) return count === 0 && httpVersion === "1.0";
  if (headers.host === lastHost) return true;
  // The core parses a URL that contains the Host. With `evil.example/__sandbox/outbox?` as the Host, it would find a different
  // path than this check.
  if (!/^[\w.:[\]-]*$/.test(headers.host ?? "")) return false;
  lastHost = headers.host;
  return true;
}

// A path, or the whole URL in a request to a proxy. Neither `*` nor the `host:port` of a tunnel makes sense for CBSS.
function isTarget(url: string): boolean {
  return url.startsWith("/") || /^https?:\/\//i.test(url);
}

// Whether a request for one of the sandbox's own paths has a Host that no web page can control.
function isTrusted(url: string, hostHeader: string | undefined, ownHost: string): boolean {
  // A request line has a path, or rarely a whole URL.
  if (!isControlPath(url.startsWith("/") ? withoutQuery(url) : readTarget(url).path)) return true;
  const host = (hostHeader ?? "").replace(/:\d*$/, "").toLowerCase();
  return host === ownHost.toLowerCase() || cannotBeRebound(host);
}

// Not `isLoopback`, which checks the destination of a connection. Here, an address of another machine and the name of a container
// are acceptable too, since no web page can make them point elsewhere.
function cannotBeRebound(host: string): boolean {
  return host.endsWith(".localhost") || !host.includes(".") || isAddress(host);
}

function withoutQuery(path: string): string {
  const mark = path.indexOf("?");
  return mark === -1 ? path : path.slice(0, mark);
}

function isAddress(host: string): boolean {
  return /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || /^\[[\da-f:.]+\]$/.test(host);
}

const MALFORMED = refusal(
  400,
  "The Host is missing, invalid or repeated, or the request target is neither a path nor a URL.",
);

const UNTRUSTED = refusal(403, "Call the sandbox by its address, or as localhost.");

const WRONG_EXPECTATION = refusal(417, "The only supported expectation is 100-continue.");

const WRONG_VERSION = refusal(505, "Send HTTP/1.1 or HTTP/1.0.");

/** Creates a response in place of the core. It is never a page of the sandbox's origin. */
export function refusal(status: number, Message: string): HttpAnswer {
  const headers = { "Content-Type": "application/json; charset=utf-8", ...NOT_A_PAGE };
  return { status, headers, body: toJsonBytes({ Message }) };
}
