/**
 * Tells the caller's `onExchange` of a call, whatever comes of that.
 */
import type { ExchangeSettings } from "./check-options.ts";
import type { ExchangeReport } from "./options.ts";

/** Begins to measure a call; what it returns ends it. Undefined if nobody wants to know. */
export function startReport({
  operation,
  onExchange,
}: ExchangeSettings): ((outcome: Pick<ExchangeReport, "response" | "error">) => void) | undefined {
  if (!onExchange) return undefined;
  const startedAt = new Date();
  const started = performance.now();
  return (outcome) => {
    const report = { operation, startedAt, durationMs: performance.now() - started, ...outcome };
    // Whether it throws, rejects or never ends: the outcome of the call stays.
    (async () => onExchange(report))().catch(() => {});
  };
}
