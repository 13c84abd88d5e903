/**
 * Reports a call to the caller's `onExchange`, and ignores its result.
 */
import type { ExchangeSettings } from "./check-options.ts";
import type { ExchangeReport } from "./options.ts";

/** Starts to measure a call. Returns the function that ends the measurement, or undefined if there is no `onExchange`. */
export function startReport({
  operation,
  onExchange,
}: ExchangeSettings): ((outcome: Pick<ExchangeReport, "response" | "error">) => void) | undefined {
  if (!onExchange) return undefined;
  const startedAt = new Date();
  const started = performance.now();
  return (outcome) => {
    const report = { operation, startedAt, durationMs: performance.now() - started, ...outcome };
    // If onExchange throws, rejects or never ends, the outcome of the call stays the same.
    (async () => onExchange(report))().catch(() => {});
  };
}
