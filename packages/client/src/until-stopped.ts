/**
 * Ends a call when its time is over or its caller aborts it.
 */
import type { Call } from "./call.ts";

/** Runs until it is done, its time is over, or the signal is aborted: then it throws what `fail` makes. */
export async function untilStopped<Result extends object>(
  { signal, timeoutMs }: { signal?: AbortSignal | undefined; timeoutMs: number },
  fail: Call["fail"],
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let stop = (): void => {};
  const stopped = new Promise<void>((resolve) => {
    stop = () => {
      resolve();
      controller.abort();
    };
  });
  const timer = setTimeout(stop, timeoutMs);
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();

  try {
    const result = await Promise.race([stopped, run(controller.signal)]);
    if (result) return result;
    // Made here and not in the timer, so that its stack names who waits for the call.
    throw signal?.aborted
      ? fail("aborted", "was aborted by its caller", signal.reason)
      : fail("timeout", `got no answer within ${timeoutMs} ms`);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", stop);
  }
}
