import { UndiciInstrumentation } from "@opentelemetry/instrumentation-undici";

/**
 * Instruments `fetch`, as in `registerInstrumentations({ instrumentations: [undiciInstrumentation()] })`, and keeps the
 * Signature out of its spans. Without the hook, it is in `url.full` and `url.query`.
 */
export function undiciInstrumentation(): UndiciInstrumentation {
  return new UndiciInstrumentation({ startSpanHook: withoutSignature });
}

/** Not `requestHook`: it runs after the span has started, when processors have already seen the attributes. */
function withoutSignature({ origin, path }: { origin: string; path: string }): Record<string, string> {
  const url = new URL(path, origin);
  if (!url.searchParams.has("Signature")) return {};
  url.searchParams.set("Signature", "REDACTED");
  return { "url.full": url.href, "url.query": url.search };
}
