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
  let why: Parameters<Call["fail"]> | undefined;
  let stop: (...given: Parameters<Call["fail"]>) => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = (...given) => {
      why = given;
      resolve();
      controller.abort();
    };
  });
  const abort = (): void => stop("aborted", "was aborted by its caller", signal?.reason);
  const timer = setTimeout(() => stop("timeout", `got no answer within ${timeoutMs} ms`), timeoutMs);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();

  try {
    const result = await Promise.race([stopped, run(controller.signal)]);
    if (result) return result;
    // Made here and not in the timer, so that its stack names who waits for the call.
    throw fail(...(why as unknown as Parameters<Call["fail"]>));
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}
