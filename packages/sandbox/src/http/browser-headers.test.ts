import { expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post } from "../../test/calls.ts";
import { createSandbox, type SandboxOptions, TRIGGERS } from "../index.ts";

const sandbox = createSandbox();
const NEVER_A_PAGE = {
  "content-security-policy": "default-src 'none'; sandbox",
  "x-content-type-options": "nosniff",
};
const page = { Origin: "https://app.example" };

test("a preflight request from another origin gets permission to call", async () => {
  const response = await sandbox.fetch(`${ORIGIN}${EMAIL_PATH}?Signature=x`, {
    method: "OPTIONS",
    headers: {
      ...page,
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": "content-type",
    },
  });

  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-methods": "POST",
    "access-control-allow-headers": "*",
  });
});

test.each([
  ["an accepted call", { query: undefined }],
  ["a refused call", { query: "no=signature" }],
])("a page of another origin can read the response to %s", async (_, { query }) => {
  const response = await post(sandbox, EMAIL_BODY, { headers: page, ...(query && { query }) });

  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});

test("a call that does not come from a page gets no CORS header", async () => {
  expect((await post(sandbox, EMAIL_BODY)).headers.get("access-control-allow-origin")).toBeNull();
});

const JSON_TYPE = { "Content-Type": "application/json" };

test.each<[status: number, path: string, init: RequestInit, options?: SandboxOptions]>([
  [200, `${EMAIL_PATH}?Signature=x`, { body: EMAIL_BODY, headers: JSON_TYPE }],
  [400, `${EMAIL_PATH}?Signature=x&Language=`, { body: EMAIL_BODY, headers: JSON_TYPE }],
  [401, `${EMAIL_PATH}?Signature=x`, { body: EMAIL_BODY }, { signatureCheckedIn: "handler" }],
  [404, "/nothing", { method: "GET" }],
  [404, EMAIL_PATH, { body: EMAIL_BODY, headers: JSON_TYPE }],
  [405, `${EMAIL_PATH}?Signature=x`, { method: "GET" }],
  [413, `${EMAIL_PATH}?Signature=x`, { body: "x".repeat(1_048_577) }],
  [415, `${EMAIL_PATH}?Signature=x`, { body: EMAIL_BODY }],
  [
    204,
    `${EMAIL_PATH}?Signature=x`,
    { method: "OPTIONS", headers: { "Access-Control-Request-Method": "POST" } },
  ],
])("a response of %d to %s is never a page of the sandbox's origin", async (status, path, init, options) => {
  for (const Accept of ["text/html", "application/json", "application/xml", "*/*"]) {
    const headers = { ...init.headers, Accept };
    const response = await createSandbox({ xmlWorks: true, ...options }).fetch(ORIGIN + path, {
      method: "POST",
      ...init,
      headers,
    });

    expect([response.status, Object.fromEntries(response.headers)]).toEqual([
      status,
      expect.objectContaining(NEVER_A_PAGE),
    ]);
  }
});

test.each(TRIGGERS.map(({ name }) => name).filter((name) => name !== "dropped" && name !== "slow"))(
  "the response of the trigger %s is never a page of the sandbox's origin",
  async (name) => {
    const asked = createSandbox();
    asked.setFault(name);

    expect(Object.fromEntries((await post(asked, EMAIL_BODY)).headers)).toMatchObject(NEVER_A_PAGE);
  },
);

test.each(["/__sandbox/outbox", "/__sandbox/journal", "/__sandbox/nothing", "/"])(
  "a browser treats %s only as its Content-Type",
  async (path) => {
    expect((await sandbox.fetch(ORIGIN + path)).headers.get("x-content-type-options")).toBe("nosniff");
  },
);
