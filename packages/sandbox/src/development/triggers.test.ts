import { createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { isPossiblePhoneNumber } from "libphonenumber-js";
import { expect, onTestFinished, test } from "vitest";
import { EMAIL_BODY, PHONE_BODY, PHONE_PATH, post, postJson } from "../../test/calls.ts";
import { createSandbox, TRIGGERS } from "../index.ts";
import { serve } from "../node.ts";

const to = (name: string) => EMAIL_BODY.replace("mei@example.com", `${name}@sandbox.test`);

test("no two triggers share a value, and every number is a possible phone number", () => {
  const values = TRIGGERS.flatMap(({ emailAddress, mobilePhoneNumber }) => [emailAddress, mobilePhoneNumber]);

  expect(new Set(values).size).toBe(2 * TRIGGERS.length);
  for (const { mobilePhoneNumber } of TRIGGERS) {
    expect(mobilePhoneNumber).toMatch(/^\+447700900\d{3}$/);
    expect(isPossiblePhoneNumber(mobilePhoneNumber)).toBe(true);
  }
});

test.each([
  ["accepted", 200, '"IsSuccessful":true', 1],
  ["rejected", 200, '"Code":"Rejected"', 0],
  ["locked", 200, '"Code":"LockedOut"', 0],
  ["slow", 200, '"IsSuccessful":true', 1],
  ["unauthorized", 401, '{"Message":"Authorization has been denied for this request."}', 0],
  ["error", 500, '{"Message":"An error has occurred."}', 0],
  ["html", 200, "<!DOCTYPE html>", 0],
  ["malformed", 200, '{"IsSuccessful":true,', 0],
  ["empty", 200, "", 0],
])("%s gives %i, by address and by number", async (name, status, text, deliveries) => {
  const number = TRIGGERS.find((trigger) => trigger.name === name)?.mobilePhoneNumber ?? "";
  for (const [body, path] of [
    [to(name), undefined],
    [PHONE_BODY.replace("+447700900123", number), PHONE_PATH],
  ] as const) {
    const sandbox = createSandbox({ slowMs: 1 });

    const response = await post(sandbox, body, path ? { path } : {});

    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
    expect([sandbox.outbox.length, sandbox.pending.length]).toEqual([deliveries, deliveries]);
    expect(sandbox.journal).toMatchObject([{ status }]);
  }
});

test("every trigger except the dropped connection has a test above", () => {
  expect(TRIGGERS.map(({ name }) => name)).toEqual([
    "accepted",
    "rejected",
    "locked",
    "slow",
    "unauthorized",
    "error",
    "html",
    "malformed",
    "empty",
    "dropped",
  ]);
});

test("a dropped connection is a TypeError in the same process, as with fetch", async () => {
  const sandbox = createSandbox();

  const call = post(sandbox, to("dropped"));

  await expect(call).rejects.toThrow(new TypeError("fetch failed"));
  await expect(call).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  expect(sandbox.journal).toMatchObject([{ status: 0, outcome: "failed" }]);
});

test("a dropped connection closes the socket, and the next call gets a response", async () => {
  const server = await serve(createSandbox(), { port: 0 });
  onTestFinished(server.close);
  const cbss = createCbssClient({
    baseUrl: server.url,
    clientCode: "SANDBOX",
    signer: createSigner(demo.secrets),
  });
  const change = (NewEmailAddress: string) =>
    cbss.startEmailAddressChange({ Password: demo.password, NewEmailAddress });

  await expect(change("dropped@sandbox.test")).rejects.toMatchObject({ code: "ERR_CBSS_NO_RESPONSE" });
  await expect(change("mei@example.com")).resolves.toMatchObject({ IsSuccessful: true });
});

test("the change is started even if the caller gives up on a slow response", async () => {
  const sandbox = createSandbox({ slowMs: 60 });

  const call = post(sandbox, to("slow"), { signal: AbortSignal.timeout(20) });

  await expect(call).rejects.toMatchObject({ name: "TimeoutError" });
  expect(sandbox.pending).toHaveLength(1);
  await expect.poll(() => sandbox.journal).toMatchObject([{ outcome: "accepted" }]);
});

test.each([
  ["ERROR@Sandbox.Test", EMAIL_BODY.replace("mei@example.com", "ERROR@Sandbox.Test"), undefined],
  ["+44 7700 900-500", PHONE_BODY.replace("+447700900123", "+44 7700 900-500"), PHONE_PATH],
])("recognises a trigger in any spelling: %s", async (_, body, path) => {
  expect((await post(createSandbox(), body, path ? { path } : {})).status).toBe(500);
});

test("a trigger needs a correct signature, but no correct password", async () => {
  const sandbox = createSandbox();
  const unsigned = { query: `Signature=${"0".repeat(64)}` };

  expect(await postJson(sandbox, to("error"), unsigned)).toMatchObject({
    Messages: [{ Code: "WrongSignature" }],
  });
  expect((await post(sandbox, to("error").replace(demo.password, "wrong"))).status).toBe(500);
  expect(await postJson(sandbox, to("accepted").replace(demo.password, "wrong"))).toMatchObject({
    Messages: [{ Code: "WrongPassword" }],
  });
});

test("a page of another origin can read the response of a trigger", async () => {
  const response = await post(createSandbox(), to("html"), { headers: { Origin: "https://app.example" } });

  expect(response.headers.get("access-control-allow-origin")).toBe("*");
});
