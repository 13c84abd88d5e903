import { createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { createSigner } from "@cbss/signature";
import { http } from "msw";
import { setupServer } from "msw/node";

/** The client as your program makes it, maybe long before a test starts: it looks `fetch` up at every call. */
export const cbss = createCbssClient({
  baseUrl: "https://cbss.example",
  clientCode: "SANDBOX",
  signer: createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" }),
});

/** A CBSS without a socket, which checks signatures and passwords as a server does. */
export const sandbox = createSandbox();

/** `server.listen()` before the tests, `server.close()` after them. */
export const server = setupServer(
  http.all("https://cbss.example/*", ({ request }) => sandbox.fetch(request)),
);
