import { setTimeout as sleep } from "node:timers/promises";
import { isCbssError } from "@cbss/client";

export interface RetryOptions {
  /** The maximum number of calls, including the first. */
  attempts?: number;
  /** The approximate wait before the second call. Each further wait is about twice as long. */
  firstDelayMs?: number;
  /** The longest wait. If CBSS asks for a longer one, the function does not retry. */
  longestDelayMs?: number;
  /** Stops the wait. Pass it to the call as well. */
  signal?: AbortSignal;
}

/**
 * Retries a call while its error is `retryable`, and throws the last error.
 *
 * Retry no other error. Wrong passwords lock a customer out. If a call may have been applied, a second
 * call sends a second one-time password.
 */
export async function retry<Result>(
  call: () => Promise<Result>,
  { attempts = 4, firstDelayMs = 500, longestDelayMs = 30_000, signal }: RetryOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!isCbssError(error) || !error.retryable || attempt >= attempts) throw error;
      const asked = (error.code === "ERR_CBSS_HTTP" && error.response.retryAfterMs) || 0;
      if (asked > longestDelayMs) throw error;
      const longest = Math.min(longestDelayMs, firstDelayMs * 2 ** (attempt - 1));
      // A random wait between half and the whole, so that clients do not all retry at the same moment.
      const delayMs = asked + longest * (0.5 + Math.random() / 2);
      await sleep(delayMs, undefined, signal && { signal }).catch(() => Promise.reject(error));
    }
  }
}
