import { demo } from "@cbss/testing/demo";
import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, PHONE_BODY, PHONE_PATH, post, signatureOf } from "./calls.ts";

const SECRETS = [demo.secrets.clientKey, demo.secrets.loginSalt, demo.password, "wrong-password"];
const xml = { "Content-Type": "application/xml" };

const calls: [string, string, Parameters<typeof post>[2]?][] = [
  ["accepted email", EMAIL_BODY],
  ["accepted number", PHONE_BODY, { path: PHONE_PATH }],
  ["wrong password", EMAIL_BODY.replace(demo.password, "wrong-password")],
  ["wrong signature", EMAIL_BODY, { query: `Signature=${"0".repeat(64)}` }],
  ["unknown client", EMAIL_BODY.replace("SANDBOX", "NOBODY")],
  ["no Content", '{"ClientCode":"SANDBOX"}'],
  ["cut off", EMAIL_BODY.slice(0, -3)],
  ["another format", EMAIL_BODY, { headers: xml }],
  ["blank Language", EMAIL_BODY, { query: `Signature=${signatureOf(EMAIL_BODY)}&Language=` }],
  ["wrong verb", EMAIL_BODY, { method: "PUT" }],
];

test.each([true, false])(
  "no response and no journal contains a secret, with errorDetails %s",
  async (errorDetails) => {
    const sandbox = createSandbox({ errorDetails });

    let written = "";
    for (const [, body, options] of calls) {
      const response = await post(sandbox, body, options);
      written += JSON.stringify([...response.headers]) + (await response.text());
    }
    written += JSON.stringify(sandbox.journal);

    expect(sandbox.journal).toHaveLength(calls.length);
    expect(sandbox.outbox).toHaveLength(2);
    const signatures = calls.map(([, body]) => signatureOf(body));
    for (const secret of [
      ...SECRETS,
      ...signatures,
      ...sandbox.outbox.map(({ oneTimePassword }) => oneTimePassword),
    ]) {
      expect(written).not.toContain(secret);
    }
  },
);

test("the page shows each call without the secrets of the request", async () => {
  const sandbox = createSandbox({ errorDetails: true });
  for (const [, body, options] of calls) await post(sandbox, body, options);
  await post(sandbox, EMAIL_BODY, { path: "/nothing" });
  // A secret in a field that should not contain one.
  await post(sandbox, EMAIL_BODY.replace("mei@example.com", "my-wrong-password-at"));
  await post(sandbox, EMAIL_BODY.replace(demo.password, "x").replace("SANDBOX", `my ${demo.password}`));

  const page = await (await sandbox.fetch(`${ORIGIN}/`)).text();

  const journal = page.slice(page.indexOf('id="journal"'), page.indexOf("<footer>"));
  expect(journal.match(/<details>/g)).toHaveLength(calls.length + 3);
  const signatures = calls.map(([, body]) => signatureOf(body));
  for (const secret of [demo.secrets.clientKey, demo.secrets.loginSalt, demo.password, ...signatures])
    expect(journal).not.toContain(secret);
  expect(journal).not.toContain("&#34;wrong-password");
  expect(journal).toContain("my-wrong-password-at");
});

test("the framework's 404 repeats the URI with the signature, but the journal does not", async () => {
  const sandbox = createSandbox();
  const signature = signatureOf(EMAIL_BODY);

  const response = await post(sandbox, EMAIL_BODY, { path: "/nothing", query: `Signature=${signature}` });

  expect(await response.text()).toContain(signature);
  expect(JSON.stringify(sandbox.journal)).not.toContain(signature);
});

const hex = signatureOf(EMAIL_BODY);
const base64 = encodeURIComponent(Buffer.from(hex, "hex").toString("base64"));

test.each([
  [`${EMAIL_PATH}&Signature=${hex}`, `${EMAIL_PATH}&Signature=…`],
  [`${EMAIL_PATH}&signature=a/b&Language=en_US`, `${EMAIL_PATH}&signature=…&Language=en_US`],
  [`${EMAIL_PATH}%3FSignature%3D${hex}`, `${EMAIL_PATH}%3FSignature%3D…`],
  [`/api/${hex}/x`, "/api/…/x"],
  [`/api/${base64}/x`, "/api/…/x"],
  [`/${"nothing/".repeat(100)}`, `/${"nothing/".repeat(100)}`.slice(0, 200)],
  ["/API/customer/changeemailaddress/1/passwordandnewemailaddress/", EMAIL_PATH],
  ["/api/nothing", "/api/nothing"],
])("the journal shows the path %s as %s", async (path, journaled) => {
  const sandbox = createSandbox();

  await post(sandbox, EMAIL_BODY, { path });

  expect(sandbox.journal.map((call) => call.path)).toEqual([journaled]);
});
