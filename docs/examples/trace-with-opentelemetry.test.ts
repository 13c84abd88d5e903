import { inspect } from "node:util";
import { attempt } from "@cbss/client";
import { demo } from "@cbss/testing/demo";
import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from "@opentelemetry/sdk-trace";
import { expect, it, onTestFinished } from "vitest";
import { accept, listeningSandbox, listeningServer, refusingUrl } from "../test/listen.ts";
import { clientThatTraces } from "./trace-with-opentelemetry.ts";

const content = { Password: demo.password, NewEmailAddress: "mei@example.com" };

it("the span lasts for as long as the call", async () => {
  const url = await listeningServer((_, response) => void setTimeout(() => accept(response), 100));
  const { tracer, meter, spans } = telemetry();

  await clientThatTraces(url, tracer, meter).startEmailAddressChange(content);

  const [span] = spans();
  expect(millisecondsOf(span?.endTime) - millisecondsOf(span?.startTime)).toBeGreaterThan(90);
});

it("an accepted call is a span with its times, and a measurement", async () => {
  const { url } = await listeningSandbox();
  const { tracer, meter, spans, measurements } = telemetry();
  const before = Date.now();

  await clientThatTraces(url, tracer, meter).startEmailAddressChange(content);

  const [span] = spans();
  const attributes = { "cbss.operation": "startEmailAddressChange", "http.response.status_code": 200 };
  expect(spans()).toHaveLength(1);
  expect(span).toMatchObject({
    name: "startEmailAddressChange",
    kind: SpanKind.CLIENT,
    attributes,
    status: { code: SpanStatusCode.UNSET },
  });
  expect(millisecondsOf(span?.startTime)).toBeGreaterThanOrEqual(before);
  expect(millisecondsOf(span?.startTime)).toBeLessThanOrEqual(millisecondsOf(span?.endTime));
  expect(await measurements()).toEqual([
    {
      name: "cbss.client.call.duration",
      unit: "s",
      attributes,
      count: 1,
      sum: expect.toSatisfy((seconds) => seconds > 0 && seconds < 60),
    },
  ]);
});

it("a rejection is an outcome, and not an error that triggers an alert", async () => {
  const { url } = await listeningSandbox();
  const { tracer, meter, spans, measurements } = telemetry();

  await attempt(clientThatTraces(url, tracer, meter).startEmailAddressChange({ ...content, Password: "no" }));

  const attributes = { "error.type": "ERR_CBSS_REJECTED", "http.response.status_code": 200 };
  expect(spans()).toMatchObject([{ attributes, status: { code: SpanStatusCode.UNSET } }]);
  expect(await measurements()).toMatchObject([{ attributes, count: 1 }]);
});

it("any other error fails the span, and records whether the call may have been applied", async () => {
  const { tracer, meter, spans } = telemetry();

  await attempt(clientThatTraces(await refusingUrl(), tracer, meter).startEmailAddressChange(content));

  expect(spans()).toMatchObject([
    {
      attributes: { "error.type": "ERR_CBSS_NO_RESPONSE", "cbss.may_have_been_applied": false },
      status: { code: SpanStatusCode.ERROR, message: expect.stringContaining("ECONNREFUSED") },
    },
  ]);
});

it("the span is a child of the one in which the call was made", async () => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  onTestFinished(() => context.disable());
  const { url } = await listeningSandbox();
  const { tracer, meter, spans } = telemetry();
  const cbss = clientThatTraces(url, tracer, meter);

  const parent = tracer.startSpan("POST /email-address");
  await context.with(trace.setSpan(context.active(), parent), () => cbss.startEmailAddressChange(content));
  parent.end();

  const [child] = spans();
  expect(child?.parentSpanContext?.spanId).toBe(parent.spanContext().spanId);
});

it("no secret is in a span or a measurement, whatever the server repeats", async () => {
  const url = await listeningServer(async (request, response) => {
    const echo = `${request.url} ${Buffer.concat(await request.toArray())}`;
    response.writeHead(500, { Server: "sandbox-password" }).end(JSON.stringify({ Message: echo }));
  });
  const { tracer, meter, spans, measurements } = telemetry();

  await attempt(clientThatTraces(url, tracer, meter).startEmailAddressChange(content));

  expect(spans()).toHaveLength(1);
  const everything = inspect([spans(), await measurements()], { depth: 12, showHidden: true });
  expect(everything).toContain("ERR_CBSS_HTTP");
  expect(everything).not.toMatch(/Signature=[0-9a-f]|[0-9a-f]{64}|sandbox-(password|client-key|login-salt)/);
});

/** The real SDKs, with exporters that keep everything in memory. */
function telemetry() {
  const spanExporter = new InMemorySpanExporter();
  const spanProcessors = [new SimpleSpanProcessor({ exporter: spanExporter })];
  const metricExporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: metricExporter });
  const meterProvider = new MeterProvider({ readers: [reader] });
  onTestFinished(() => meterProvider.shutdown());
  return {
    tracer: new TracerProvider({ spanProcessors }).getTracer("shop"),
    meter: meterProvider.getMeter("shop"),
    spans: () => spanExporter.getFinishedSpans(),
    measurements: async () => {
      await meterProvider.forceFlush();
      const metrics = metricExporter.getMetrics().at(-1)?.scopeMetrics[0]?.metrics ?? [];
      return metrics.flatMap(({ descriptor, dataPoints }) =>
        dataPoints.map(({ attributes, value }) => {
          const { count, sum } = value as { count: number; sum: number };
          return { name: descriptor.name, unit: descriptor.unit, attributes, count, sum };
        }),
      );
    },
  };
}

function millisecondsOf([seconds, nanoseconds]: [number, number] = [0, 0]): number {
  return seconds * 1000 + nanoseconds / 1e6;
}
