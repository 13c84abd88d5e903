// How a run treats a server that asks for fewer calls, with 429 or 503. It waits as long as the server asks, or otherwise a
// little longer each time. After some waits, it gives up.
import type { NoAnswer } from "../answer/answer.ts";

const FIRST_WAIT_MS = 500;
const MOST_WAITS_IN_A_ROW = 3;

/** The longest total wait of a run, because its user waits too. */
const LONGEST_WAIT_MS = 60_000;

/** The pace of one run. */
export interface Throttle {
  /** Runs work when it is its turn. After the server has asked for fewer calls, the calls are sent one by one. */
  readonly turn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Counts a request to slow down; true if the same call can be repeated. */
  readonly mayRepeat: (outcome: NoAnswer, sentAt: number) => boolean;
  /** Resets the count after any other response. */
  readonly relax: () => void;
  /** Why no more calls may be sent, as a clause; undefined while they may. */
  readonly exhausted: () => string | undefined;
}

/** Makes the pace of one run. */
export function createThrottle(): Throttle {
  let notBefore = 0;
  let inARow = 0;
  let waited = 0;
  let isSlow = false;
  let exhausted: string | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function mayRepeat({ code, retryAfterMs }: NoAnswer, sentAt: number): boolean {
    isSlow = true;
    if (exhausted !== undefined) return false;
    // Sent before the run knew that the server was overloaded.
    if (sentAt < notBefore) return true;
    const wait = retryAfterMs ?? FIRST_WAIT_MS * 2 ** inARow;
    inARow += 1;
    if (inARow > MOST_WAITS_IN_A_ROW) exhausted = `it keeps responding with ${code}`;
    else if (waited + wait > LONGEST_WAIT_MS) exhausted = sayTooLong(code, retryAfterMs);
    if (exhausted !== undefined) return false;
    waited += wait;
    notBefore = performance.now() + wait;
    return true;
  }

  async function turn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!isSlow) return work();
    const mine = last.then(async () => {
      await sleep(notBefore - performance.now());
      return work();
    });
    last = mine.catch(() => undefined);
    return mine;
  }

  const relax = () => {
    inARow = 0;
  };
  return { turn, mayRepeat, relax, exhausted: () => exhausted };
}

function sayTooLong(code: string, retryAfterMs: number | undefined): string {
  if (retryAfterMs === undefined) return `it responds with ${code} repeatedly`;
  return `it responds with ${code} and asks to wait ${Math.ceil(retryAfterMs / 1000)} s, but a run waits at most ${LONGEST_WAIT_MS / 1000} s in total`;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
