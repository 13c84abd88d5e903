import { inspect } from "node:util";
import { type CbssClient, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";
import { type ReadableSpan, type Span, TracerProvider } from "@opentelemetry/sdk-trace";

import { expect, it, onTestFinished } from "vitest";
import { listeningSandbox, listeningServer } from "../test/listen.ts";
import { undiciInstrumentation } from "./instrument-undici.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("without the hook, the Signature is recorded in url.full and url.query", async () => {
  const { spans } = record(new UndiciInstrumentation());
  const { url } = await listeningSandbox();

  await clientOf(url).startEmailAddressChange(content);

  await expect
    .poll(() => spans.map(({ attributes }) => attributes))
    .toEqual([
      expect.objectContaining({
        "url.full": expect.stringMatching(/\?Signature=[0-9a-f]{64}&Language=zh_TW$/),
        "url.query": expect.stringMatching(/^\?Signature=[0-9a-f]{64}&Language=zh_TW$/),
      }),
    ]);
});

it("with the hook, it is not recorded, but everything else in the span is", async () => {
  const { spans, started } = record(undiciInstrumentation());
  const { url } = await listeningSandbox();

  await clientOf(url).startEmailAddressChange(content);

  const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
  await expect
    .poll(() => spans.map(({ attributes }) => attributes))
    .toEqual([
      expect.objectContaining({
        "http.request.method": "POST",
        "http.response.status_code": 200,
        "url.path": path,
        "url.full": `${url}${path}?Signature=REDACTED&Language=zh_TW`,
        "url.query": "?Signature=REDACTED&Language=zh_TW",
      }),
    ]);
  expect(everythingIn([...spans, ...started])).not.toMatch(/[0-9a-f]{64}|sandbox-password/);
});

it("with the hook, it is not recorded if the connection breaks either", async () => {
  const { spans } = record(undiciInstrumentation());
  const url = await listeningServer((request) => void request.socket.destroy());

  await expect(clientOf(url).startEmailAddressChange(content)).rejects.toThrow();

  await expect.poll(() => spans.map(({ status }) => status.code)).toEqual([2]);
  expect(everythingIn(spans)).not.toMatch(/[0-9a-f]{64}|sandbox-password/);
});

it("the spans of other calls do not change", async () => {
  const { spans } = record(undiciInstrumentation());
  const url = await listeningServer((_, response) => response.end());

  await (await fetch(`${url}/?page=2`)).text();

  await expect.poll(() => spans.map(({ attributes }) => attributes["url.full"])).toEqual([`${url}/?page=2`]);
});

/** The ended spans of an instrumentation, and the attributes of each at its start. */
function record(instrumentation: UndiciInstrumentation) {
  const spans: ReadableSpan[] = [];
  const started: unknown[] = [];
  const processor = {
    onStart: (span: Span) => void started.push({ ...span.attributes }),
    onEnd: (span: ReadableSpan) => void spans.push(span),
    forceFlush: () => Promise.resolve(),
    shutdown: () => Promise.resolve(),
  };
  instrumentation.setTracerProvider(new TracerProvider({ spanProcessors: [processor] }));
  onTestFinished(() => instrumentation.disable());
  return { spans, started };
}

function everythingIn(spans: readonly unknown[]): string {
  return inspect(spans, { depth: 12, showHidden: true });
}

function clientOf(baseUrl: string): CbssClient {
  const signer = createSigner(demo.secrets);
  return createCbssClient({ baseUrl, clientCode: demo.clientCode, signer, language: "zh_TW" });
}
