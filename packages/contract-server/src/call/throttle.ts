// How a run behaves towards a server that asks for fewer calls, with 429 or 503: it waits as long as the server says, or else a
// little longer each time, and in the end leaves it alone.
import type { NoAnswer } from "../answer/answer.ts";

const FIRST_WAIT_MS = 500;
const MOST_WAITS_IN_A_ROW = 3;

/** A run waits this long at most, altogether: who runs it waits too. */
const LONGEST_WAIT_MS = 60_000;

/** The pace of one run. */
export interface Throttle {
  /** Waits for its turn. Once the server has asked for fewer calls, they are sent one by one. */
  readonly turn: <Result>(work: () => Promise<Result>) => Promise<Result>;
  /** Counts what came; true where the same call can be sent again after a turn. */
  readonly mayRepeat: (outcome: NoAnswer, sentAt: number) => boolean;
  /** Any other answer. */
  readonly relax: () => void;
  /** Why no more calls can be sent, as a clause; undefined as long as they can. */
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
    // Sent before the server was known to be overloaded.
    if (sentAt < notBefore) return true;
    const wait = retryAfterMs ?? FIRST_WAIT_MS * 2 ** inARow;
    inARow += 1;
    if (inARow > MOST_WAITS_IN_A_ROW) exhausted = `it keeps answering ${code}`;
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
  if (retryAfterMs === undefined) return `it answers ${code} repeatedly`;
  return `it answers ${code} and asks to wait ${Math.ceil(retryAfterMs / 1000)} s, and a run waits at most ${LONGEST_WAIT_MS / 1000} s in total`;
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
}
