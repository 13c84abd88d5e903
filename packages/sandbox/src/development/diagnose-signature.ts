// Explains a wrong signature with @cbss/signature/diagnose, which never quotes the correct signature. It is loaded when it is
// first needed, so that a start, and a correctly signed call, do not load it.
import type { Call, SignatureDiagnosis } from "../cbss/decide.ts";
import { nextTurn } from "../web-api/next-turn.ts";
import type { Context } from "./context.ts";

// The customer of such a call is unknown, and may be anyone who is logged in at its client. The diagnosis tries the login of the
// last correctly signed call, and then the first ones.
const MAX_LOGINS = 3;
// A longer body would block other calls for 50 ms at a time.
const MAX_BODY_BYTES = 8192;
// Each diagnosis takes about 0.1 s. The burst is for a developer who experiments. A flood of wrong signatures gets one
// diagnosis a second.
const BURST = 30;
const REFILL_MS = 1000;

/** Explains a wrong signature. Returns undefined if the option is off, the body is long, or the rate limit is reached. */
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

// Uses the machine's clock, since the sandbox's clock may not advance.
function takeTurn(context: Context): boolean {
  const now = performance.now();
  const { left, at } = turns.get(context) ?? { left: BURST, at: now };
  const available = Math.min(BURST, left + (now - at) / REFILL_MS);
  turns.set(context, { left: Math.max(0, available - 1), at: now });
  return available >= 1;
}

let before: Promise<unknown> = Promise.resolve();

// Runs one task at a time for all sandboxes. Between two tasks, the waiting calls run.
function runExclusively<Result>(task: () => Promise<Result>): Promise<Result> {
  const done = before.then(nextTurn).then(task);
  before = done.catch(() => undefined);
  return done;
}
