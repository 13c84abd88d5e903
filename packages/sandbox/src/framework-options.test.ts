import { describe, expect, test } from "vitest";
import { EMAIL_BODY, EMAIL_PATH, ORIGIN, post, postJson, signatureOf } from "../test/calls.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "./index.ts";

const signature = signatureOf(EMAIL_BODY);
const wrong = "0".repeat(64);

/** The statuses of four calls that a wrong signature may or may not reach: 404, 405, 415, and the action. */
async function statusesOf(sandbox: Sandbox, given: string): Promise<number[]> {
  const query = `Signature=${given}`;
  const calls = [
    post(sandbox, EMAIL_BODY, { path: "/nothing", query }),
    post(sandbox, EMAIL_BODY, { method: "PUT", query }),
    post(sandbox, EMAIL_BODY, { headers: { "Content-Type": "text/plain" }, query }),
    post(sandbox, EMAIL_BODY, { query }),
  ];
  return (await Promise.all(calls)).map(({ status }) => status);
}

describe("where the signature is checked", () => {
  test.each([
    ["action", [404, 405, 415, 200]],
    ["filter", [404, 405, 401, 401]],
    ["handler", [401, 401, 401, 401]],
  ] as const)("in the %s, a wrong one gets %j", async (signatureCheckedIn, statuses) => {
    expect(await statusesOf(createSandbox({ signatureCheckedIn }), wrong)).toEqual(statuses);
  });

  test.each(["action", "filter", "handler"] as const)(
    "in the %s, a right one does not matter",
    async (place) => {
      const sandbox = createSandbox({ signatureCheckedIn: place });

      expect(await statusesOf(sandbox, signature)).toEqual([404, 405, 415, 200]);
      expect(sandbox.outbox).toHaveLength(1);
    },
  );

  test("the 401 is the framework's", async () => {
    const sandbox = createSandbox({ signatureCheckedIn: "filter" });

    expect(await postJson(sandbox, EMAIL_BODY, { query: `Signature=${wrong}` })).toEqual({
      Message: "Authorization has been denied for this request.",
    });
    expect(sandbox.journal).toMatchObject([
      { outcome: "refused", reason: "The Signature is that of no known login." },
    ]);
  });

  test("a missing one is a 401 in the handler and a 404 in the filter", async () => {
    const ask = (signatureCheckedIn: "filter" | "handler") =>
      createSandbox({ signatureCheckedIn }).fetch(ORIGIN + EMAIL_PATH, { method: "POST", body: EMAIL_BODY });

    expect([(await ask("handler")).status, (await ask("filter")).status]).toEqual([401, 404]);
  });

  test("the signature of another client is refused by the action", async () => {
    const clients = ["SANDBOX", "SHOP"].map((clientCode) => ({ clientCode, clientKey: `${clientCode}-key` }));
    const sessions = [{ clientCode: "SHOP", loginSalt: "salt" }];
    const customers = [{ name: "mei", password: "sandbox-password", sessions }];
    const sandbox = createSandbox({ clients, customers, signatureCheckedIn: "handler" });
    const query = `Signature=${signatureOf(EMAIL_BODY, "SHOP-keysalt")}`;

    expect(await postJson(sandbox, EMAIL_BODY, { query })).toMatchObject({
      Messages: [{ Code: "WrongSignature" }],
    });
  });
});

describe("where ModelState is checked", () => {
  test.each(["{", "[]", '"', "\u0000"])("%j is a 400", async (body) => {
    const response = await post(createSandbox({ checksModelState: true }), body);

    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      Message: "The request is invalid.",
      ModelState: { request: ["An error has occurred."] },
    });
  });

  test("no body at all reaches the action", async () => {
    expect((await post(createSandbox({ checksModelState: true }), "")).status).toBe(200);
  });
});

test.each([
  [{ signatureCheckedIn: "proxy" }, "signatureCheckedIn must be one of action, filter, handler."],
  [{ checksModelState: "yes" }, "checksModelState must be true or false."],
])("%j is a TypeError", (options, message) => {
  expect(() => createSandbox(options as SandboxOptions)).toThrow(message);
});
