import { setImmediate } from "node:timers/promises";

/** The longest time in milliseconds for which the event loop was blocked while a function ran. */
export async function longestBlock(run: () => Promise<unknown>): Promise<number> {
  let isRunning = true;
  let longest = 0;
  let last = performance.now();
  const watching = (async () => {
    while (isRunning) {
      await setImmediate();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
  })();
  await run();
  isRunning = false;
  await watching;
  return longest;
}
