// Both halves of the browser example: the page in a real Chromium, its server on Node, and a sandbox on another origin.
import { fileURLToPath } from "node:url";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { toolFile } from "@cbss/testing";
import { demo } from "@cbss/testing/demo";
import { runProgram } from "@cbss/testing/run-program";
import express from "express";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { signEndpoint } from "../examples/sign-in-browser/server.ts";
import { listeningServer } from "../test/listen.ts";
import { openBrowser, openTab, type Tab } from "./open-browser.ts";

const chromium = await openBrowser();
afterAll(() => chromium?.close());

let script: string;
beforeAll(async () => {
  script = await bundle();
});

describe.skipIf(!chromium)("a page whose signer calls the server", () => {
  it("sends CBSS the exact bytes that its server has signed, and the call is accepted", async () => {
    const { outbox, received, cbss } = await listeningCbss();
    const shop = await listeningShop();
    const page = await openPage(`${shop.url}/login`);

    expect(await call(page, cbss)).toBe("accepted");

    expect(outbox.map(({ to }) => to)).toEqual(["mei@example.com"]);
    expect(shop.asked).toHaveLength(1);
    expect(received).toEqual(shop.asked.map(({ body }) => body));
  });

  it("sends CBSS nothing if no customer is logged in", async () => {
    const { received, cbss } = await listeningCbss();
    const page = await openPage((await listeningShop()).url);

    expect(await call(page, cbss)).toBe("ERR_CBSS_NO_RESPONSE signer");

    expect(received).toEqual([]);
  });

  it("a page of another origin gets no signature, although the browser sends the cookie", async () => {
    const shop = await listeningShop();
    const page = await openPage(`${shop.url}/login`);
    await page.goto((await listeningShop()).url);
    const ask = (init: object) =>
      page.evaluate(
        `fetch("${shop.url}/sign", ${JSON.stringify({ method: "POST", body: "{}", ...init })}).then(() => "", String)`,
      );

    const asJson = { headers: { "Content-Type": "application/json" }, credentials: "include" };
    expect(await ask(asJson)).toBe("TypeError: Failed to fetch");
    expect(shop.asked).toEqual([]); // Chromium sent a preflight request, which was refused.

    await ask({ mode: "no-cors", credentials: "include" });
    expect(shop.asked).toEqual([{ cookie: "session=mei", status: 403, body: "{}" }]);
  });
});

/** The outcome of a call in the page. */
function call(page: Tab, cbss: string): Promise<string> {
  const content = JSON.stringify({ Password: demo.password, NewEmailAddress: "mei@example.com" });
  return page.evaluate(
    `clientInPage("${cbss}", "${demo.clientCode}").startEmailAddressChange(${content})` +
      '.then(() => "accepted", ({ code, reason }) => code + " " + reason)',
  );
}

async function openPage(url: string): Promise<Tab> {
  const page = await openTab(chromium);
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

/** A sandbox, and the bodies that it received. */
async function listeningCbss() {
  const sandbox = createSandbox();
  const received: string[] = [];
  const { url, close } = await serve(
    {
      handle: (request) => {
        if (request.method === "POST") received.push(new TextDecoder().decode(request.body));
        return sandbox.handle(request);
      },
    },
    { port: 0 },
  );
  onTestFinished(close);
  return { cbss: url, outbox: sandbox.outbox, received };
}

/** The server of the page, with a login for the customer, and its requests to sign. */
async function listeningShop() {
  const asked: { cookie: string | undefined; status: number; body: string }[] = [];
  const app = express();
  const url = await listeningServer(app);
  app.post("/sign", (request, response, next) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    response.on("finish", () => {
      const { cookie } = request.headers;
      asked.push({ cookie, status: response.statusCode, body: Buffer.concat(chunks).toString() });
    });
    next();
  });
  const { clientCode, secrets } = demo;
  app.use(
    signEndpoint({
      origin: url,
      clientCode,
      clientKey: secrets.clientKey,
      loginSaltOf: async ({ headers }) => (headers.cookie === "session=mei" ? secrets.loginSalt : undefined),
    }),
  );
  app.get("/page.js", (_, response) => response.type("js").send(script));
  app.get("/login", (_, response) =>
    response.set("Set-Cookie", "session=mei; HttpOnly; SameSite=Strict; Path=/").redirect("/"),
  );
  app.get("/", (_, response) => response.send('<script type="module" src="/page.js"></script>'));
  return { url, asked };
}

/** The page's code, bundled so that the test can call it. */
async function bundle(): Promise<string> {
  const cwd = fileURLToPath(new URL("../examples/sign-in-browser", import.meta.url));
  const stdin = 'import { clientInPage } from "./page.ts"; Object.assign(globalThis, { clientInPage });';
  const args = [toolFile("esbuild"), "--bundle", "--format=esm", "--log-level=error"];
  const { out, err } = await runProgram(process.execPath, args, { cwd, stdin });
  expect(err).toBe("");
  return out;
}
