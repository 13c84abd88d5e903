import { createCbssClient, responseOf } from "@cbss/client";
import { expect, it } from "vitest";
import { type Answer, accepted, json, recordingServer } from "./recording-server.ts";

let answer: Answer;
const server = recordingServer(() => answer);

function call() {
  const signer = () => "5ca1ab1e".repeat(8);
  const cbss = createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer });
  return cbss.startEmailAddressChange({ Password: "correct horse", NewEmailAddress: "mei@example.com" });
}

it("names the target of a redirect, without its query", async () => {
  answer = { status: 302, headers: { Location: "https://login.example/sign-in?ReturnUrl=%2Fapi" } };

  await expect(call()).rejects.toMatchObject({
    code: "ERR_CBSS_HTTP",
    message: expect.stringMatching(/ redirect to https:\/\/login\.example\/sign-in, /),
    response: { status: 302 },
  });
});

it.each([
  ["120", 120_000],
  ["Mon, 18 Nov 2024 03:28:29 GMT", 120_000],
  ["Mon, 18 Nov 2024 03:00:00 GMT", 0],
  ["soon", undefined],
])("converts the Retry-After %s of a 429 to %s ms", async (retryAfter, retryAfterMs) => {
  const now = "Mon, 18 Nov 2024 03:26:29 GMT";
  answer = {
    status: 429,
    headers: { "Retry-After": retryAfter, Date: now, "X-Request-Id": "a1" },
    body: "Slow down.",
  };

  const error = await call().catch((thrown) => thrown);

  expect(error).toMatchObject({ retryable: true, mayHaveBeenApplied: false });
  expect(error.response.retryAfterMs).toBe(retryAfterMs);
  expect(error.toJSON().response.headers).toMatchObject({ "retry-after": retryAfter, "x-request-id": "a1" });
});

it("finds the response of an accepted envelope", async () => {
  answer = { ...json(accepted), headers: { "Content-Type": "application/json", "X-Request-Id": "b2" } };

  const response = responseOf(await call());

  expect([response?.status, response?.headers.get("x-request-id")]).toEqual([200, "b2"]);
});
