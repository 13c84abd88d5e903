// Sends the calls of a run, each once, and keeps what came of them. What starts nothing and got no answer is sent once more.
import type { DigestEncoding } from "@cbss/signature";
import { isAnswer, type NoAnswer, type Outcome } from "../answer/answer.ts";
import type { Call } from "./call.ts";
import { sendCall, type Target } from "./send-call.ts";
import { createThrottle } from "./throttle.ts";
import { watchSilence } from "./watch-silence.ts";

const AT_ONCE = 8;

const MOST_REPEATS = 4;

/** The calls of one run. */
export interface Sender {
  /** How the digest is written from now on. */
  digest: DigestEncoding;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The value of Signature that a call was sent with, by the id of the call. */
  readonly signatures: ReadonlyMap<string, string>;
  /** Sends a call unless it has been sent; undefined where it must not be sent any more. */
  readonly send: (call: Call) => Promise<Outcome | undefined>;
  /** Sends calls, a few at once; keeps their order where one depends on the budget. */
  readonly sendAll: (calls: readonly Call[]) => Promise<void>;
  /** Why the run gave up, as a clause that says what the server does; undefined where it did not. */
  readonly gaveUp: () => string | undefined;
}

/** Makes the sender of one run. */
export function createSender(
  target: Target,
  mostCustomerCalls: number,
  onOutcome: (call: Call, outcome: Outcome) => void,
): Sender {
  const sent = new Map<string, Promise<Outcome | undefined>>();
  const outcomes = new Map<string, Outcome>();
  const signatures = new Map<string, string>();
  let customerCalls = 0;
  const silence = watchSilence();
  const throttle = createThrottle();
  const gaveUp = () => throttle.exhausted() ?? silence.isTooLong();

  async function send(call: Call): Promise<Outcome | undefined> {
    const known = sent.get(call.id);
    if (known !== undefined || gaveUp() !== undefined) return known;
    if (call.risk === "customer" && customerCalls >= mostCustomerCalls) return undefined;
    if (call.risk === "customer") customerCalls += 1;
    const promise = sendPatiently(call);
    sent.set(call.id, promise);
    const outcome = await promise;
    if (outcome === undefined) return undefined;
    silence.count(outcome);
    outcomes.set(call.id, outcome);
    onOutcome(call, outcome);
    return outcome;
  }

  // What starts nothing is sent once more where it got no answer, and a few times where the server asks to wait.
  async function sendPatiently(call: Call): Promise<Outcome | undefined> {
    let outcome: Outcome | undefined;
    for (let times = 1; ; times++) {
      let sentAt = 0;
      await throttle.turn(async () => {
        if (gaveUp() !== undefined) return;
        sentAt = performance.now();
        outcome = await sendOnce(call);
      });
      if (outcome === undefined || call.risk !== "harmless" || gaveUp() !== undefined) return outcome;
      if (isAnswer(outcome)) throttle.relax();
      if (isAnswer(outcome) || !mayRepeat(outcome, times, sentAt)) return outcome;
    }
  }

  function mayRepeat(outcome: NoAnswer, times: number, sentAt: number): boolean {
    if (outcome.code !== "429" && outcome.retryAfterMs === undefined) return times === 1;
    return times <= MOST_REPEATS && throttle.mayRepeat(outcome, sentAt);
  }

  function sendOnce(call: Call): Promise<Outcome> {
    return sendCall(target, call, sender.digest, (signature) => signatures.set(call.id, signature));
  }

  async function sendAll(calls: readonly Call[]): Promise<void> {
    // One iterator for all who work: each takes what is next.
    const waiting = calls.values();
    const work = async () => {
      for (const call of waiting) await send(call);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  const sender: Sender = { digest: "hex", outcomes, signatures, send, sendAll, gaveUp };
  return sender;
}
