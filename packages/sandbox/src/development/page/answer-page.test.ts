import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, ORIGIN, post, signatureOf } from "../../../test/calls.ts";
import { createSandbox, DEMO_CLIENTS, DEMO_CUSTOMERS, type Sandbox } from "../../index.ts";
import { serve } from "../../node.ts";

const read = async (sandbox: Sandbox, origin = ORIGIN) => (await sandbox.fetch(`${origin}/`)).text();
const sha256 = (text = "") => createHash("sha256").update(text).digest("base64");

test("the page shows each delivery, and each call with its reason", async () => {
  const sandbox = createSandbox({ testSeed: 1 });
  await post(sandbox, EMAIL_BODY);
  await post(sandbox, EMAIL_BODY.replace("sandbox-password", "wrong"));

  const page = await read(sandbox);

  expect(page).toContain("Email to <b>mei@example.com</b>");
  expect(page).toContain(">262067</code>");
  expect(page).toContain(sandbox.journal[1]?.reason.replace("'", "&#39;"));
});

test("the page shows the diagnosis of a wrong signature, and the mistake by its name", async () => {
  const sandbox = createSandbox();
  await post(sandbox, EMAIL_BODY, { query: `Signature=${signatureOf(`${EMAIL_BODY}\n`)}` });

  const { diagnosis = "" } = sandbox.journal[0] ?? {};

  expect(diagnosis).toMatch(/line break/);
  const page = await read(sandbox);
  expect(page).toContain(`<b>Diagnosis</b> ${diagnosis}`);
  expect(page).toContain("<b>Mistake</b> <code>body-line-break-appended</code>");
});

test.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'&<b>"])(
  "the page shows a caller's values as text: %s",
  async (markup) => {
    const sandbox = createSandbox({ validateNewValues: false });
    const clean = await read(sandbox);
    await post(sandbox, EMAIL_BODY.replace('"mei@example.com"', JSON.stringify(markup)));
    await sandbox.handle({ method: "GET", url: `${ORIGIN}/x${markup}`, headers: {}, body: new Uint8Array() });

    const page = await read(sandbox);

    expect(sandbox.outbox[0]?.to).toBe(markup);
    expect(page).not.toContain(markup);
    // The page still has one script and no picture.
    expect(page.match(/<(script|img)\b/g)).toEqual(clean.match(/<(script|img)\b/g));
  },
);

test("the policy allows only the page's own style and script, and no other origin", async () => {
  const response = await createSandbox().fetch(`${ORIGIN}/`);
  const page = await response.text();

  const style = sha256(/<style>([\s\S]*)<\/style>/.exec(page)?.[1]);
  const script = sha256(/<script>([\s\S]*)<\/script>/.exec(page)?.[1]);
  expect(response.headers.get("content-security-policy")).toBe(
    `default-src 'none'; style-src 'sha256-${style}'; script-src 'sha256-${script}'; img-src data:; ` +
      "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  // The page loads from and posts to this origin only. A link to the documentation may lead to another.
  expect(page.replace(/<a href="https:/g, "")).not.toMatch(/(src|href|action)="(?!\/|data:|#)/);
  expect(response.headers.get("cache-control")).toBe("no-store");
});

test("an unchanged page gives 304, and a call changes the page", async () => {
  const sandbox = createSandbox();
  const tag = (await sandbox.fetch(`${ORIGIN}/`)).headers.get("etag") ?? "";
  const ask = () => sandbox.fetch(`${ORIGIN}/`, { headers: { "If-None-Match": tag } });

  expect((await ask()).status).toBe(304);
  await post(sandbox, EMAIL_BODY);
  expect((await ask()).status).toBe(200);
});

test("a request for the page is not a call: the journal does not list it", async () => {
  const sandbox = createSandbox();

  await read(sandbox);

  expect(sandbox.journal).toEqual([]);
});

test("secrets that are not the demo data are not shown", async () => {
  const clients = [{ clientCode: "WEB", clientKey: "web-key" }];
  const customers = [
    { name: "bo", password: "bo-password", sessions: [{ clientCode: "WEB", loginSalt: "bo-salt" }] },
  ];

  const page = await read(createSandbox({ clients, customers }));

  expect(page).toContain("ClientCodes: WEB.");
  expect(page).not.toMatch(/web-key|bo-password|bo-salt/);
  expect(await read(createSandbox({ clients: DEMO_CLIENTS, customers: DEMO_CUSTOMERS }))).not.toContain(
    "sandbox-login-salt",
  );
});

test.each(["sandbox-password", "sandbox%2Dpassword", "sandbox&#45;password", "sandbox\\u002dpassword"])(
  "the page hides a secret that a call repeats, in any spelling: %s",
  async (spelling) => {
    const sandbox = createSandbox();
    await post(sandbox, EMAIL_BODY, { headers: { Accept: `text/${spelling}` } });

    const page = await read(sandbox);

    expect(page).toContain("Accept: (not shown: it repeats a secret)");
    expect(page).not.toContain(`text/${spelling.replace("&", "&amp;")}`);
  },
);

test("the command on the page makes an accepted call in a shell", async () => {
  const sandbox = createSandbox();
  const server = await serve(sandbox, { port: 0 });
  onTestFinished(server.close);
  const page = await (await fetch(server.url)).text();
  const [, escaped = ""] = /<pre[^>]*><code>([\s\S]*)<\/code><\/pre>/.exec(page) ?? [];
  const command = escaped.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));

  const { stdout } = await promisify(execFile)("sh", ["-c", command]);

  expect(JSON.parse(stdout)).toMatchObject({ IsSuccessful: true });
  expect(sandbox.outbox).toHaveLength(1);
});

test("the command never contains a host name that a shell would run", async () => {
  const sandbox = createSandbox();

  const { body } = await sandbox.handle({
    method: "GET",
    url: "http://a$(reboot).localhost:4010/",
    headers: {},
    body: new Uint8Array(),
  });

  expect(new TextDecoder().decode(body)).not.toContain("reboot");
});
