// Reports the verdict on one check, with its evidence.
import { isAnswer, type Outcome } from "../answer/answer.ts";
import type { Call } from "../call/call.ts";
import { curlLine } from "../call/curl.ts";
import type { Redact } from "../call/redact.ts";
import { type Check, type Exchanges, noAnswer, notTested, type Verdict } from "../checks/check.ts";
import { quote, quoteShort } from "./quote.ts";
import type { CheckReport } from "./report.ts";

/** Judges a check by the outcomes of its calls, and reports it without secrets. */
export function reportCheck(
  check: Check,
  exchanges: Exchanges,
  baseUrl: string,
  redact: Redact,
): CheckReport {
  const { id, title, operation, provenance, expected } = check;
  const { result, actual, call } = judge(check, exchanges);
  const evidence = call && {
    curl: curlLine(baseUrl, call, exchanges.digest),
    answer: describe(exchanges.outcomeOf(call), result === "contradicted", redact),
  };
  return {
    id,
    title,
    operation,
    provenance,
    result,
    expected,
    actual: quoteShort(actual, redact),
    evidence: evidence ?? null,
  };
}

function judge(check: Check, exchanges: Exchanges): Verdict {
  const { calls } = check;
  const missing = calls.find((call) => exchanges.outcomeOf(call) === undefined);
  if (missing !== undefined) return { ...notTested(`not sent: ${whyNotSent(missing)}`), call: missing };
  const overloaded = calls.find((call) => isOverloaded(exchanges.outcomeOf(call)));
  if (overloaded !== undefined) return noAnswer(overloaded, exchanges);
  return check.judge(exchanges);
}

function isOverloaded(outcome: Outcome | undefined): boolean {
  return outcome !== undefined && !isAnswer(outcome) && outcome.reason === "overloaded";
}

function whyNotSent({ risk, isRevealing }: Call): string {
  return isRevealing
    ? "a reader of the server's log could guess the secrets with it, so it is sent to loopback only, or with --probe-secrets"
    : WHY_NOT_SENT[risk];
}

const WHY_NOT_SENT = {
  harmless: "the run had given up",
  customer: "the run had already signed three calls as the customer",
  "wrong password":
    "it needs a wrong password of the real customer, which a server may count: a run sends at most one, to one operation, with --allow-changes and --try-wrong-password",
  change:
    "it starts a change, which needs --allow-changes (=all for every format) and an accepted first change",
};

const LONGEST_EXCERPT = 300;

function describe(outcome: Outcome | undefined, withExcerpt: boolean, redact: Redact): string {
  if (outcome === undefined) return "not sent";
  if (!isAnswer(outcome)) return `no response (${outcome.code})`;
  const { status, contentType, text, isCut } = outcome;
  // Redacted before it is cut, because half a secret would not be found.
  const excerpt = withExcerpt ? ` ${quote(text, redact, isCut).slice(0, LONGEST_EXCERPT)}` : "";
  return `${status} ${quote(contentType, redact) || "without a media type"}${excerpt}`;
}
