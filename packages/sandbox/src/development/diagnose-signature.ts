// Why a signature is refused, in the words of @cbss/signature/diagnose, which never quotes the right one. It is loaded when
// it is first needed: a start, and a call that is signed right, do not pay for it.
import type { Call, SignatureDiagnosis } from "../cbss/decide.ts";
import { nextTurn } from "../web-api/next-turn.ts";
import type { Context } from "./context.ts";

// The customer of a refused call is unknown: it may be any who is logged in at its client. Tried are the one of the last
// call that was signed right, and then the first ones.
const MAX_LOGINS = 3;
// With a longer body, no other call would be answered for 50 ms at a time.
const MAX_BODY_BYTES = 8192;
// Each takes some 0.1 s. A burst is for a developer who tries; a flood of wrong signatures gets one a
// second.
const BURST = 30;
const REFILL_MS = 1000;

/** Explains a wrong signature; undefined where that is switched off, the body is long, or it was done too often just now. */
export async function diagnoseSignature(
  context: Context,
  { body, model, signature }: Pick<Call, "body" | "model" | "signature">,
): Promise<SignatureDiagnosis | undefined> {
  const client = context.clients.get(String(model?.["ClientCode"]));
  if (!context.diagnose || client === undefined || body.length > MAX_BODY_BYTES) return undefined;
  if (!takeTurn(context)) return undefined;
  const { diagnose } = await import("@cbss/signature/diagnose");
  const { clientKey, logins, lastLogin } = client;
  const likely = new Set(lastLogin === undefined ? logins : [lastLogin, ...logins]);
  let unexplained: string | undefined;
  for (const { loginSalt } of [...likely].slice(0, MAX_LOGINS)) {
    const { verdict, explanation, mistake } = await runExclusively(() =>
      diagnose({ body, secrets: { clientKey, loginSalt }, signature }),
    );
    if (verdict === "explained") return { explanation, mistake };
    unexplained ??= explanation;
  }
  if (unexplained === undefined) return undefined;
  const note = likely.size > MAX_LOGINS ? ` Only ${MAX_LOGINS} of ${likely.size} logins were tried.` : "";
  return { explanation: `${unexplained}${note}` };
}

interface Turns {
  left: number;
  at: number;
}

const turns = new WeakMap<Context, Turns>();

// The machine's own clock: the sandbox's may stand still.
function takeTurn(context: Context): boolean {
  const now = performance.now();
  const { left, at } = turns.get(context) ?? { left: BURST, at: now };
  const available = Math.min(BURST, left + (now - at) / REFILL_MS);
  turns.set(context, { left: Math.max(0, available - 1), at: now });
  return available >= 1;
}

let before: Promise<unknown> = Promise.resolve();

// One at a time, whichever sandbox it is for, and between two of them the calls that have come meanwhile.
function runExclusively<Result>(task: () => Promise<Result>): Promise<Result> {
  const done = before.then(nextTurn).then(task);
  before = done.catch(() => undefined);
  return done;
}
