// The entry `@cbss/sandbox/msw`: the sandbox behind Mock Service Worker, for code that calls the network by itself.
import { type HttpHandler, HttpResponse, http } from "msw";
import type { Sandbox } from "./create-sandbox.ts";

/**
 * Handlers that answer every request to a server by a sandbox.
 *
 * @throws {TypeError} if `baseUrl` is not a URL.
 * @example
 * const server = setupServer(...sandboxHandlers(sandbox, "https://cbss.test"));
 */
export function sandboxHandlers(sandbox: Pick<Sandbox, "fetch">, baseUrl: string | URL): HttpHandler[] {
  const { origin } = new URL(baseUrl);
  return [
    http.all(`${origin}/*`, async ({ request }) => {
      // MSW answers a resolver that throws with a 500; a broken connection is to look like one.
      return sandbox.fetch(request).catch(() => HttpResponse.error());
    }),
  ];
}
