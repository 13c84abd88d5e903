// The entry `@cbss/sandbox/msw`: the sandbox behind Mock Service Worker, for code that calls the network directly.
import { type HttpHandler, HttpResponse, http } from "msw";
import type { Sandbox } from "./create-sandbox.ts";

/**
 * Creates handlers that make a sandbox respond to every request to a server.
 *
 * @throws {TypeError} if `baseUrl` is not a URL.
 * @example
 * const server = setupServer(...sandboxHandlers(sandbox, "https://cbss.test"));
 */
export function sandboxHandlers(sandbox: Pick<Sandbox, "fetch">, baseUrl: string | URL): HttpHandler[] {
  const { origin } = new URL(baseUrl);
  return [
    http.all(`${origin}/*`, async ({ request }) => {
      // MSW turns an error in a resolver into a 500, but a broken connection must look like a network error.
      return sandbox.fetch(request).catch(() => HttpResponse.error());
    }),
  ];
}
