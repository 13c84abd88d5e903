/**
 * Tells the caller's `onExchange` of a call, whatever comes of that.
 */
import type { Answer } from "./answer.ts";
import type { SendSettings } from "./check-options.ts";
import type { AnyCbssError } from "./errors.ts";
import { shownResponse } from "./response-facts.ts";

/** Begins to measure a call; what it returns ends it. Undefined if nobody wants to know. */
export function startReport({
  operation,
  onExchange,
}: SendSettings & { operation: string }): ((answer?: Answer, error?: unknown) => void) | undefined {
  if (!onExchange) return undefined;
  const startedAt = new Date();
  const started = performance.now();
  return (answer, thrown) => {
    const durationMs = performance.now() - started;
    const error = thrown as AnyCbssError | undefined;
    const facts = error && "response" in error ? error.response : answer?.facts;
    const response = facts && shownResponse(facts, answer?.show);
    const report = {
      operation,
      startedAt,
      durationMs,
      ...(response && { response }),
      ...(error && { error }),
    };
    // Whether it throws, rejects or never ends: the outcome of the call stays.
    (async () => onExchange(report))().catch(() => {});
  };
}
