// DNS rebinding: a web page can make its own host name point to 127.0.0.1, and is then of the same origin as the sandbox.
// What it cannot do is be called by an address, by `localhost`, or by a name without a dot.
import { isControlPath } from "../development/control.ts";
import { readTarget } from "../http/http.ts";

// That of the last request: most have the same.
let lastHost: string | undefined;

/**
 * Whether a Host header has nothing in it that would cut a URL into other parts. The core looks at the URL that is made of it:
 * with `evil.example/__sandbox/outbox?` as the Host, the path would be another there than here.
 */
export function isHost(header: string | undefined): boolean {
  if (header === lastHost) return true;
  if (!/^[\w.:[\]-]*$/.test(header ?? "")) return false;
  lastHost = header;
  return true;
}

/** Whether a request that may be for one of the sandbox's own paths came under a name that no web page can have made up. */
export function isTrusted(url: string, hostHeader: string | undefined, ownHost: string): boolean {
  // A request line has a path, or rarely a whole URL.
  if (!isControlPath(url.startsWith("/") ? withoutQuery(url) : readTarget(url).path)) return true;
  const host = (hostHeader ?? "").replace(/:\d*$/, "").toLowerCase();
  return host === ownHost.toLowerCase() || cannotBeRebound(host);
}

// Not `isLoopback`, which asks where a connection ends: an address of another machine and the name of a container are as
// good here, since no web page can make them point elsewhere.
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
