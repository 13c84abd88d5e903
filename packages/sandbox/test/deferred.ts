/** A promise that a test settles from outside; `Promise.withResolvers` is missing in the oldest Node that we support. */
export function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
