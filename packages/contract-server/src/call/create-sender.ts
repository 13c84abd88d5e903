// Sends the calls of a run, each once, and keeps what came of them.
import type { DigestEncoding } from "@cbss/signature";
import { isAnswer, type Outcome } from "../answer/answer.ts";
import type { Call } from "./call.ts";
import { sendCall, type Target } from "./send-call.ts";

const AT_ONCE = 8;

// Calls without an answer after which a server is left alone, so that a run ends soon: in a row, and altogether.
const MOST_SILENT_IN_A_ROW = 2;
const MOST_SILENT = 5;

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
}

/** Makes the sender of one run. */
export function createSender(
  target: Target,
  mostCustomerCalls: number,
  onOutcome: (call: Call, outcome: Outcome) => void,
): Sender {
  const sent = new Map<string, Promise<Outcome>>();
  const outcomes = new Map<string, Outcome>();
  const signatures = new Map<string, string>();
  let customerCalls = 0;
  const silence = watchSilence();

  async function send(call: Call): Promise<Outcome | undefined> {
    const known = sent.get(call.id);
    if (known !== undefined || silence.isTooLong()) return known;
    if (call.risk === "customer" && customerCalls >= mostCustomerCalls) return undefined;
    if (call.risk === "customer") customerCalls += 1;
    const promise = sendCall(target, call, sender.digest, (signature) => signatures.set(call.id, signature));
    sent.set(call.id, promise);
    const outcome = await promise;
    silence.count(outcome);
    outcomes.set(call.id, outcome);
    onOutcome(call, outcome);
    return outcome;
  }

  async function sendAll(calls: readonly Call[]): Promise<void> {
    // One iterator for all who work: each takes what is next.
    const waiting = calls.values();
    const work = async () => {
      for (const call of waiting) await send(call);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }

  const sender: Sender = { digest: "hex", outcomes, signatures, send, sendAll };
  return sender;
}

function watchSilence() {
  let inARow = 0;
  let altogether = 0;
  return {
    isTooLong: () => inARow >= MOST_SILENT_IN_A_ROW || altogether >= MOST_SILENT,
    count: (outcome: Outcome) => {
      const isSilent = !isAnswer(outcome) && outcome.reason === "timeout";
      inARow = isSilent ? inARow + 1 : 0;
      altogether += isSilent ? 1 : 0;
    },
  };
}
