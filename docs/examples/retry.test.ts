import { setTimeout as sleep } from "node:timers/promises";
import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSandbox } from "@cbss/sandbox";
import { serve } from "@cbss/sandbox/node";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { expect, it, onTestFinished } from "vitest";
import { accept, listeningSandbox, listeningServer } from "../test/listen.ts";
import { retry } from "./retry.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };
const quick = { firstDelayMs: 20 };

it("waits for the time in a 429, and calls again", async () => {
  const { url, calls } = await busyCbss({ refusals: 1, retryAfter: "1" });
  const cbss = clientOf(url);

  const envelope = await retry(() => cbss.startEmailAddressChange(content), quick);

  expect(envelope.IsSuccessful).toBe(true);
  expect(calls).toHaveLength(2);
  expect(waitsBetween(calls)).toEqual([expect.toSatisfy((ms) => ms >= 1000)]);
});

it("without Retry-After, doubles the wait each time, and shortens it by a random part of up to half", async () => {
  const { url, calls } = await busyCbss({ refusals: 3 });
  const cbss = clientOf(url);

  await retry(() => cbss.startEmailAddressChange(content), { firstDelayMs: 100 });

  const [first = 0, second = 0, third = 0] = waitsBetween(calls);
  expect(calls).toHaveLength(4);
  expect(first).toBeGreaterThanOrEqual(49);
  expect(second).toBeGreaterThanOrEqual(99);
  expect(third).toBeGreaterThanOrEqual(199);
});

it("calls again while the connection is refused, until the server is up", async () => {
  const { url, close } = await serve(createSandbox(), { port: 0 });
  await close();
  const cbss = clientOf(url);

  const call = retry(() => cbss.startEmailAddressChange(content), {
    attempts: 200,
    ...quick,
    longestDelayMs: 50,
  });
  await sleep(100);
  const sandbox = createSandbox();
  const again = await serve(sandbox, { port: Number(new URL(url).port) });
  onTestFinished(again.close);

  await expect(call).resolves.toMatchObject({ IsSuccessful: true });
  expect(sandbox.outbox).toHaveLength(1);
});

it("never repeats a rejection, because wrong passwords lock the customer out", async () => {
  const { url, sandbox } = await listeningSandbox();
  const cbss = clientOf(url);

  const call = retry(() => cbss.startEmailAddressChange({ ...content, Password: "wrong" }), quick);

  await expect(call).rejects.toMatchObject({ code: "ERR_CBSS_REJECTED" });
  expect(sandbox.journal).toHaveLength(1);
});

it.each([
  ["a 503", 503],
  ["a 500", 500],
  ["a broken connection", "reset"],
] as const)("never repeats a call that may have been applied: %s", async (_, ending) => {
  let calls = 0;
  const url = await listeningServer((request, response) => {
    calls += 1;
    if (ending === "reset") request.socket.destroy();
    else response.writeHead(ending, { "Retry-After": "0" }).end();
  });
  const cbss = clientOf(url);

  const call = retry(() => cbss.startEmailAddressChange(content), quick);

  await expect(call).rejects.toMatchObject({ mayHaveBeenApplied: true });
  expect(calls).toBe(1);
});

it("gives up after the last attempt, and throws its error", async () => {
  const { url, calls } = await busyCbss({ refusals: 9 });
  const cbss = clientOf(url);

  const call = retry(() => cbss.startEmailAddressChange(content), { attempts: 3, ...quick });

  await expect(call).rejects.toMatchObject({ code: "ERR_CBSS_HTTP", response: { status: 429 } });
  expect(calls).toHaveLength(3);
});

it("gives up if the wait would be longer than allowed", async () => {
  const { url, calls } = await busyCbss({ refusals: 1, retryAfter: "3600" });
  const cbss = clientOf(url);

  await expect(retry(() => cbss.startEmailAddressChange(content), quick)).rejects.toMatchObject({
    response: { status: 429 },
  });
  expect(calls).toHaveLength(1);
});

it("stops waiting when it is aborted, and throws the error of the last call", async () => {
  const { url, calls } = await busyCbss({ refusals: 1, retryAfter: "20" });
  const controller = new AbortController();
  const { signal } = controller;
  const abortSoon = () => void setTimeout(() => controller.abort(), 50);
  const cbss = clientOf(url, { onExchange: abortSoon });
  const startedAt = performance.now();

  const call = retry(() => cbss.startEmailAddressChange(content, { signal }), { ...quick, signal });

  await expect(call).rejects.toMatchObject({ response: { status: 429 } });
  expect(performance.now() - startedAt).toBeLessThan(5_000);
  expect(calls).toHaveLength(1);
});

it("throws an error that is not from the client at once", async () => {
  let calls = 0;
  const defect = Object.assign(new Error("Of another library."), { retryable: true });

  const call = retry(() => {
    calls += 1;
    return Promise.reject(defect);
  });

  await expect(call).rejects.toBe(defect);
  expect(calls).toBe(1);
});

function clientOf(baseUrl: string, options: { onExchange?: () => void } = {}): CbssClient {
  const signer = createSigner(demo.secrets);
  return createCbssClient({ baseUrl, clientCode: demo.clientCode, signer, ...options });
}

/** A CBSS that is overloaded for the first calls, and the times of the calls. */
async function busyCbss({ refusals, retryAfter }: { refusals: number; retryAfter?: string }) {
  const calls: number[] = [];
  const url = await listeningServer((request, response) => {
    calls.push(performance.now());
    request.resume();
    if (retryAfter && calls.length <= refusals) response.setHeader("Retry-After", retryAfter);
    if (calls.length <= refusals) response.writeHead(429).end();
    else accept(response);
  });
  return { url, calls };
}

function waitsBetween(calls: readonly number[]): number[] {
  return calls.slice(1).map((at, i) => at - (calls[i] ?? 0));
}
