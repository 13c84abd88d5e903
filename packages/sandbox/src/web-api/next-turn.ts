// Saved when the module is loaded, because a test with fake timers would wait forever.
const { setTimeout } = globalThis;

/** Lets other calls run. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Whether a text or body is so large that other calls run between two steps of its call. */
export function isLarge({ length }: { readonly length: number }): boolean {
  return length > 65_536;
}
