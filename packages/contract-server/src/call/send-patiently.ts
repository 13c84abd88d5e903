// Repeats a call that starts nothing: once if it got no response, and a few times if the server asks to wait.
import { isAnswer, type NoAnswer, type Outcome } from "../answer/answer.ts";
import type { Call } from "./call.ts";
import type { Throttle } from "./throttle.ts";

const MOST_REPEATS = 4;

/** Sends a call until it gets a response or the repeats are used up; undefined if it was not sent at all. */
export async function sendPatiently(
  { risk }: Call,
  sendOnce: () => Promise<Outcome>,
  throttle: Throttle,
  gaveUp: () => string | undefined,
): Promise<Outcome | undefined> {
  let outcome: Outcome | undefined;
  for (let times = 1; ; times++) {
    let sentAt = 0;
    await throttle.turn(async () => {
      if (gaveUp() !== undefined) return;
      sentAt = performance.now();
      outcome = await sendOnce();
    });
    if (outcome === undefined || risk !== "harmless" || gaveUp() !== undefined) return outcome;
    if (isAnswer(outcome)) throttle.relax();
    if (isAnswer(outcome) || !mayRepeat(outcome, times, sentAt, throttle)) return outcome;
  }
}

function mayRepeat(outcome: NoAnswer, times: number, sentAt: number, throttle: Throttle): boolean {
  if (outcome.code !== "429" && outcome.retryAfterMs === undefined) return times === 1;
  return times <= MOST_REPEATS && throttle.mayRepeat(outcome, sentAt);
}
