import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post, postJson } from "../test/calls.ts";
import { createSandbox } from "./index.ts";

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

test("the journal tells of each call its path without the query, its outcome and the reason", async () => {
  const sandbox = createSandbox({ now: () => new Date("2024-11-18T03:26:29.298Z") });

  await post(sandbox, EMAIL_BODY);
  await post(sandbox, EMAIL_BODY, { query: "Signature=wrong" });
  await sandbox.fetch(`${ORIGIN}/nothing?Signature=secret`);

  const at = "2024-11-18T03:26:29.298Z";
  expect(sandbox.journal).toEqual([
    {
      at,
      method: "POST",
      path: EMAIL_PATH,
      status: 200,
      outcome: "accepted",
      reason: "A one-time password is on its way.",
    },
    {
      at,
      method: "POST",
      path: EMAIL_PATH,
      status: 200,
      outcome: "rejected",
      reason: expect.stringContaining("Signature"),
    },
    {
      at,
      method: "GET",
      path: "/nothing",
      status: 404,
      outcome: "refused",
      reason: "The path is none of the document's.",
    },
  ]);
});

test("a reset forgets everything", async () => {
  const sandbox = createSandbox();
  await postJson(sandbox, EMAIL_BODY);

  const response = await sandbox.fetch(`${ORIGIN}/__sandbox/reset`, { method: "POST" });

  expect(response.status).toBe(200);
  expect([sandbox.outbox, sandbox.journal, sandbox.pending]).toEqual([[], [], []]);
});

test.each([
  ["GET", "/__sandbox/outbox"],
  ["POST", "/__sandbox/reset"],
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

test("an unknown endpoint is a 404, a wrong verb a 405", async () => {
  const sandbox = createSandbox();

  expect((await sandbox.fetch(`${ORIGIN}/__sandbox/faults`)).status).toBe(404);
  expect((await sandbox.fetch(`${ORIGIN}/__sandbox/reset`)).status).toBe(405);
});
