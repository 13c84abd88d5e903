/**
 * Ends a call when its time-out expires or its caller aborts it.
 */
import type { Call } from "./call.ts";

/** Runs until it is done. Throws the result of `fail` if the time-out expires or the signal is aborted. */
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
  const forget = signal && whenAborted(signal, stop);

  try {
    const result = await Promise.race([stopped, run(controller.signal)]);
    if (result) return result;
    // Made here and not in the timer, so that its stack names the caller.
    throw signal?.aborted
      ? fail("aborted", "was aborted by its caller", signal.reason)
      : fail("timeout", `got no response within ${timeoutMs} ms`);
  } finally {
    clearTimeout(timer);
    forget?.();
  }
}

/** The calls that each signal stops. All calls share one listener, because Node.js 20 warns about more than ten. */
const stops: WeakMap<EventTarget, Set<() => void>> = new WeakMap();

/** Calls `stop` when the signal is aborted, unless the returned function is called before. */
function whenAborted(signal: AbortSignal, stop: () => void): () => void {
  const all = stops.get(signal) ?? new Set();
  stops.set(signal, all.add(stop));
  // Adds the listener once, because it is the same function for each call.
  signal.addEventListener("abort", stopAll);
  if (signal.aborted) stop();
  return () => {
    all.delete(stop);
    if (all.size === 0) signal.removeEventListener("abort", stopAll);
  };
}

function stopAll({ target }: Event): void {
  for (const stop of (target && stops.get(target)) ?? []) stop();
}
