/**
 * Tells whether a host is this machine, so that what is sent to it crosses no network. Takes a host as a URL gives it
 * (`[::1]`), and as a person types it (`::1`, `LOCALHOST`, `127.1`).
 *
 * `api.localhost` counts: nobody can register the name (https://www.rfc-editor.org/rfc/rfc6761#section-6.3), browsers and
 * systemd resolve it to this machine without asking, and the web trusts it as it trusts `localhost`
 * (https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy). `0.0.0.0` does not: other machines can reach a server
 * that listens on it.
 */
export function isLoopback(host: string): boolean {
  // The URL parser knows every spelling of an address; it wants an IPv6 address in brackets.
  const url = `http://${host.replace(/^[^[]*:.*/, "[$&]")}`;
  return (
    // Nothing that the parser would read as another part of a URL, decode or remove.
    /^[\w.:[\]-]+$/.test(host) && URL.canParse(url) && isLoopbackName(new URL(url).hostname)
  );
}

/** The same of a host that a `URL` has given as its `hostname`. */
export function isLoopbackName(hostname: string): boolean {
  return /^((.+\.)?localhost\.?|127\.[\d.]+|\[::(1|ffff:7f..:.+)\])$/.test(hostname);
}
