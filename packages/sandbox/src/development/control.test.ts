import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post, postJson } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";

test("the outbox and the journal can be read as JSON", async () => {
  const sandbox = createSandbox();
  await postJson(sandbox, EMAIL_BODY);

  const outbox = await sandbox.fetch(`${ORIGIN}/__sandbox/outbox`);
  const journal = await sandbox.fetch(`${ORIGIN}/__sandbox/journal`);

  expect(outbox.headers.get("content-type")).toBe("application/json; charset=utf-8");
  expect(outbox.headers.get("cache-control")).toBe("no-store");
  expect(await outbox.json()).toEqual(sandbox.outbox);
  expect(await journal.json()).toEqual(sandbox.journal);
});

test("the journal has the path without the query, the outcome and the reason of each call", async () => {
  const sandbox = createSandbox({ now: () => new Date("2024-11-18T03:26:29.298Z") });

  await post(sandbox, EMAIL_BODY);
  await post(sandbox, EMAIL_BODY, { query: "Signature=wrong" });
  await sandbox.fetch(`${ORIGIN}/nothing?Signature=secret`);

  const at = "2024-11-18T03:26:29.298Z";
  expect(sandbox.journal).toEqual([
    {
      id: 1,
      at,
      method: "POST",
      path: EMAIL_PATH,
      status: 200,
      outcome: "accepted",
      reason: "A one-time password is on its way.",
    },
    {
      id: 2,
      at,
      method: "POST",
      path: EMAIL_PATH,
      status: 200,
      outcome: "rejected",
      reason: expect.stringContaining("Signature"),
      diagnosis: expect.stringContaining("signature"),
    },
    {
      id: 3,
      at,
      method: "GET",
      path: "/nothing",
      status: 404,
      outcome: "refused",
      reason: "The document has no such path.",
    },
  ]);
});

test("a reset clears everything", async () => {
  const sandbox = createSandbox();
  await postJson(sandbox, EMAIL_BODY);

  const response = await sandbox.fetch(`${ORIGIN}/__sandbox/reset`, { method: "POST" });

  expect(response.status).toBe(200);
  expect([sandbox.outbox, sandbox.journal, sandbox.pending]).toEqual([[], [], []]);
});

test.each([
  ["GET", "/__sandbox/outbox"],
  ["POST", "/__sandbox/reset"],
  ["POST", "/__sandbox/call"],
  ["POST", "/__sandbox/faults"],
  ["GET", "/"],
  ["OPTIONS", "/__sandbox/outbox"],
])("a page of another origin cannot %s %s", async (method, path) => {
  const sandbox = createSandbox();
  await postJson(sandbox, EMAIL_BODY);
  const headers = { Origin: "https://evil.example", "Access-Control-Request-Method": "GET" };

  const response = await sandbox.fetch(ORIGIN + path, { method, headers });

  expect(response.status).toBe(403);
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
  expect(await response.text()).not.toContain(sandbox.outbox[0]?.oneTimePassword);
  expect(sandbox.outbox).toHaveLength(1);
});

test("a page of the same origin can reset", async () => {
  const init = { method: "POST", headers: { Origin: ORIGIN } };

  expect((await createSandbox().fetch(`${ORIGIN}/__sandbox/reset`, init)).status).toBe(200);
});

test("an unknown endpoint gives 404, and a wrong method 405", async () => {
  const sandbox = createSandbox();

  expect((await sandbox.fetch(`${ORIGIN}/__sandbox/nothing`)).status).toBe(404);
  expect((await sandbox.fetch(`${ORIGIN}/__sandbox/reset`)).status).toBe(405);
});

test("a sandbox with the document serves it, and one without gives a 404 that explains how to add it", async () => {
  const openApi = { openapi: "3.1.1", info: { title: "CBSS", version: "1" } };
  const ask = (sandbox = createSandbox()) => sandbox.fetch(`${ORIGIN}/__sandbox/openapi.json`);

  expect(await (await ask(createSandbox({ openApi }))).json()).toEqual(openApi);
  expect((await ask()).status).toBe(404);
  expect(await (await ask()).text()).toContain("--open-api");
});

test("a reset by the page's form redirects to the page", async () => {
  const headers = { Origin: ORIGIN, Accept: "text/html,application/xhtml+xml" };

  const response = await createSandbox().fetch(`${ORIGIN}/__sandbox/reset`, { method: "POST", headers });

  expect([response.status, response.headers.get("location")]).toEqual([303, "/"]);
});

test.each(["", "operation=nothing"])("a form without a known operation gives 400: %s", async (body) => {
  const response = await createSandbox().fetch(`${ORIGIN}/__sandbox/call`, { method: "POST", body });

  expect(response.status).toBe(400);
  expect(await response.text()).toContain("operation must be one of startEmailAddressChange");
});

test("the response to a HEAD is that to a GET without the body", async () => {
  const response = await createSandbox().fetch(`${ORIGIN}/__sandbox/outbox`, { method: "HEAD" });

  expect([response.status, await response.text()]).toEqual([200, ""]);
});

test("a POST to the root is a call without its path, and gets the framework's 404", async () => {
  const response = await post(createSandbox(), EMAIL_BODY, { path: "/" });

  expect(response.status).toBe(404);
  expect(await response.text()).toContain("No HTTP resource was found");
});
