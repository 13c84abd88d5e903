import { createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { createSigner } from "@cbss/signature";
import { http } from "msw";
import { setupServer } from "msw/node";

/** The client as your program creates it. It looks up `fetch` at each call, so you can create it before a test starts. */
export const cbss = createCbssClient({
  baseUrl: "https://cbss.example",
  clientCode: "SANDBOX",
  signer: createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" }),
});

/** A sandbox without a socket. It checks signatures and passwords as a server does. */
export const sandbox = createSandbox();

/** Call `server.listen()` before the tests and `server.close()` after them. */
export const server = setupServer(
  http.all("https://cbss.example/*", ({ request }) => sandbox.fetch(request)),
);
