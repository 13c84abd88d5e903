/**
 * Work that typing starts repeatedly: it waits for a pause, and an older result never replaces a newer one.
 */

/** Returns a function that runs its argument after a pause, and shows only the result of the last call. */
export function latest<Result>(
  pauseMs: number,
  show: (result: Result) => void,
): (work: () => Promise<Result>) => void {
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (work) => {
    turn += 1;
    const mine = turn;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const result = await work();
      if (mine === turn) show(result);
    }, pauseMs);
  };
}
