// Nearly every call has nothing to wait for: it is signed with the platform's own hash, and in JSON. An `await` would make it
// wait all the same, for a turn of the queue and with a promise of its own, at each of a dozen steps.

/** A value that is there, or will be. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Goes on with a value as soon as it is there: at once, where there is nothing to wait for. */
export function whenReady<Value, Result>(
  value: Awaitable<Value>,
  next: (value: Value) => Awaitable<Result>,
): Awaitable<Result> {
  return value instanceof Promise ? value.then(next) : next(value);
}

// Taken when the module is loaded: a test that fakes the timers would wait for ever.
const { setTimeout } = globalThis;

/** Lets other calls have their turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
