// Sends the calls of a run, each once, and keeps the outcomes. A call that starts nothing is repeated once if it got no response.
import type { DigestEncoding } from "@cbss/signature";
import type { Outcome } from "../answer/answer.ts";
import type { Call } from "./call.ts";
import { sendCall, type Target } from "./send-call.ts";
import { sendPatiently } from "./send-patiently.ts";
import { createThrottle } from "./throttle.ts";
import { watchSilence } from "./watch-silence.ts";

const AT_ONCE = 8;

/** The calls of one run. */
export interface Sender {
  /** The encoding of the digest for the following calls. */
  digest: DigestEncoding;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** The Signature that each call was sent with, by the id of the call. */
  readonly signatures: ReadonlyMap<string, string>;
  /** Sends a call unless it was sent before; undefined if it must not be sent. */
  readonly send: (call: Call) => Promise<Outcome | undefined>;
  /** Sends calls, a few at a time, starting them in order. */
  readonly sendAll: (calls: readonly Call[]) => Promise<void>;
  /** Why the run gave up, as a clause about the server; undefined if it did not. */
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
    const keep = (signature: string) => signatures.set(call.id, signature);
    const sendOnce = () => sendCall(target, call, sender.digest, keep);
    const promise = sendPatiently(call, sendOnce, throttle, gaveUp);
    sent.set(call.id, promise);
    const outcome = await promise;
    if (outcome === undefined) return undefined;
    silence.count(outcome);
    outcomes.set(call.id, outcome);
    onOutcome(call, outcome);
    return outcome;
  }

  const sender: Sender = {
    digest: "hex",
    outcomes,
    signatures,
    send,
    sendAll: (calls) => sendEach(calls, send),
    gaveUp,
  };
  return sender;
}

async function sendEach(calls: readonly Call[], send: Sender["send"]): Promise<void> {
  // All workers share one iterator, so each takes the next call.
  const waiting = calls.values();
  const work = async () => {
    for (const call of waiting) await send(call);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
