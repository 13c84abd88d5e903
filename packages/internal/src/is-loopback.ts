/**
 * Whether a host is this machine, so that a request to it crosses no network. Accepts a host as it appears in a URL
 * (`[::1]`), and as a person types it (`::1`, `LOCALHOST`, `127.1`).
 *
 * `api.localhost` is this machine. No one can register the name (https://www.rfc-editor.org/rfc/rfc6761#section-6.3). Browsers
 * and systemd resolve it to this machine without a DNS query. Browsers trust it as they trust `localhost`
 * (https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy). `0.0.0.0` is not, because other machines can reach a server
 * that listens on it.
 */
export function isLoopback(host: string): boolean {
  // The URL parser accepts every spelling of an address. It expects an IPv6 address in brackets.
  const url = `http://${host.replace(/^[^[]*:.*/, "[$&]")}`;
  return (
    // No character that the parser would decode, remove, or read as another part of a URL.
    /^[\w.:[\]-]+$/.test(host) && URL.canParse(url) && isLoopbackName(new URL(url).hostname)
  );
}

/** Does the same for the `hostname` of a `URL`. */
export function isLoopbackName(hostname: string): boolean {
  return /^((.+\.)?localhost\.?|127\.[\d.]+|\[::(1|ffff:7f..:.+)\])$/.test(hostname);
}
