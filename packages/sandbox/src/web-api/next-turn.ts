// Taken when the module is loaded: a test that fakes the timers would wait for ever.
const { setTimeout } = globalThis;

/** Lets other calls have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
