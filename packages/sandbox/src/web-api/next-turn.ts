// Taken when the module is loaded: a test that fakes the timers would wait for ever.
const { setTimeout } = globalThis;

/** Lets other calls have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Whether a text or body is so large that other calls have their turn between two steps of its call. */
export function isLarge({ length }: { readonly length: number }): boolean {
  return length > 65_536;
}
