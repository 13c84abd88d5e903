/**
 * A signed fetch in third-party clients. Each serialises, clones or streams the body in its own way, and a real sandbox behind a
 * real socket checks that the signed bytes arrive.
 */
import type { RequestListener } from "node:http";
import { inspect } from "node:util";
import { createSandbox, type HttpRequest } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { describe, expect, it, onTestFinished } from "vitest";
import { listeningServer } from "../test/listen.ts";
import * as axios from "./with-axios.ts";
import * as heyApi from "./with-hey-api.ts";
import * as ky from "./with-ky.ts";
import * as orval from "./with-orval.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const password = "pässwörd 密码 🔑";
const content = { Password: password, NewEmailAddress: "mei@example.com" };

describe.each([
  ["ky", ky],
  ["axios", axios],
  ["orval", orval],
  ["hey-api", heyApi],
])("a signed fetch under %s", (_, { startEmailAddressChange }) => {
  it("is accepted with a non-ASCII password, so it sends the bytes that it signs", async () => {
    const { url, sandbox } = await listening();

    await expect(startEmailAddressChange(url, content)).resolves.toBe(true);

    expect(sandbox.outbox.map(({ to }) => to)).toEqual(["mei@example.com"]);
  });

  it("sends one POST of JSON with a Content-Length, and the Signature first in the query", async () => {
    const { url, received } = await listening();

    await startEmailAddressChange(url, content);

    expect(received).toHaveLength(1);
    expect(received[0]?.method).toBe("POST");
    expect(received[0]?.url.slice(url.length)).toMatch(
      new RegExp(`^${path}\\?Signature=[0-9a-f]{64}&Language=zh_TW$`),
    );
    expect(received[0]?.headers["content-type"]).toMatch(/^application\/json/);
    expect(received[0]?.headers["content-length"]).toBe(String(received[0]?.body?.length));
    expect(JSON.parse(new TextDecoder().decode(received[0]?.body)).Content).toEqual(content);
  });

  it("recognizes a rejection with status 200", async () => {
    const { url, sandbox } = await listening();

    await expect(startEmailAddressChange(url, { ...content, Password: "wrong" })).resolves.toBe(false);

    expect(sandbox.journal).toMatchObject([{ status: 200, outcome: "rejected" }]);
  });

  it.each<[string, RequestListener]>([
    ["a 500", (_, response) => response.writeHead(500).end('{"Message":"An error has occurred."}')],
    ["a 500 that claims success", (_, response) => response.writeHead(500).end('{"IsSuccessful":true}')],
    ["a page", (_, response) => response.setHeader("content-type", "text/html").end("<p>Log in</p>")],
    ["an empty response", (_, response) => response.end()],
    ["null", (_, response) => response.setHeader("content-type", "application/json").end("null")],
    ["another object", (_, response) => response.setHeader("content-type", "application/json").end("{}")],
  ])(
    "does not mistake %s for success or a rejection, and does not show the password",
    async (_, listener) => {
      const url = await listeningServer(listener);

      const error = await thrownBy(startEmailAddressChange(url, content));

      expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password);
    },
  );

  it("throws the error of the signed fetch unchanged and without the password if there is no response", async () => {
    let calls = 0;
    const url = await listeningServer((request) => {
      calls += 1;
      request.socket.destroy();
    });

    const error = await thrownBy(startEmailAddressChange(url, content));

    expect(error).toMatchObject({
      code: "ERR_CBSS_NO_RESPONSE",
      reason: "network",
      mayHaveBeenApplied: true,
    });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(password);
    expect(calls).toBe(1);
  });
});

/** The error of a call. A call that resolves fails the test. */
function thrownBy(call: Promise<boolean>): Promise<unknown> {
  return call.then(
    (accepted) => expect.unreachable(`resolved to ${accepted}`),
    (error: unknown) => error,
  );
}

/** A sandbox on a socket whose customer has that password, and the requests that it received. */
async function listening() {
  const customer = {
    name: "Mei",
    password,
    sessions: [{ clientCode: "SANDBOX", loginSalt: "sandbox-login-salt" }],
  };
  const sandbox = createSandbox({ customers: [customer] });
  const received: HttpRequest[] = [];
  const { url, close } = await serve(
    {
      handle: (request) => {
        received.push(request);
        return sandbox.handle(request);
      },
    },
    { port: 0 },
  );
  onTestFinished(close);
  return { url, sandbox, received };
}
