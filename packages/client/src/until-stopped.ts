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
  const forget = signal && whenAborted(signal, stop);

  try {
    const result = await Promise.race([stopped, run(controller.signal)]);
    if (result) return result;
    // Made here and not in the timer, so that its stack names who waits for the call.
    throw signal?.aborted
      ? fail("aborted", "was aborted by its caller", signal.reason)
      : fail("timeout", `got no response within ${timeoutMs} ms`);
  } finally {
    clearTimeout(timer);
    forget?.();
  }
}

/** What each signal stops. One listener is for all calls: of more than ten Node.js 20 warns. */
const stops: WeakMap<EventTarget, Set<() => void>> = new WeakMap();

/** Stops when the signal is aborted, unless what it returns is called before. */
function whenAborted(signal: AbortSignal, stop: () => void): () => void {
  const all = stops.get(signal) ?? new Set();
  stops.set(signal, all.add(stop));
  // Adds it once: it is the same for each call.
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
