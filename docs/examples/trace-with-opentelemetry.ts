import { type CbssClient, createCbssClient, type ExchangeReport } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { type Meter, SpanKind, SpanStatusCode, type Tracer } from "@opentelemetry/api";

const signer = createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" });

/** A client that records a span and a duration for each call. `trace.getTracer` and `metrics.getMeter` give the arguments. */
export function clientThatTraces(baseUrl: string, tracer: Tracer, meter: Meter): CbssClient {
  const onExchange = traceExchange(tracer, meter);
  return createCbssClient({ baseUrl, clientCode: "SANDBOX", signer, onExchange });
}

/** Creates the span when the call is over, as a child of the span in which the call was made. */
export function traceExchange(tracer: Tracer, meter: Meter): (report: ExchangeReport) => void {
  const duration = meter.createHistogram("cbss.client.call.duration", {
    unit: "s",
    description: "How long calls to CBSS take.",
    advice: { explicitBucketBoundaries: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] },
  });

  return ({ operation, startedAt, durationMs, response, error }) => {
    const attributes = {
      "cbss.operation": operation,
      ...(response && { "http.response.status_code": response.status }),
      ...(error && { "error.type": error.code }),
    };
    duration.record(durationMs / 1000, attributes);

    const span = tracer.startSpan(operation, { kind: SpanKind.CLIENT, startTime: startedAt, attributes });
    if (error) span.setAttribute("cbss.may_have_been_applied", error.mayHaveBeenApplied);
    // A rejection, such as a wrong password, is a normal outcome and should raise no alarm.
    if (error && error.code !== "ERR_CBSS_REJECTED") {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
    }
    span.end(startedAt.getTime() + durationMs);
  };
}
