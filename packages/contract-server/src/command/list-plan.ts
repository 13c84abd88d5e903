// Prints the whole plan, check by check, for `--list`.
import type { Call } from "../call/call.ts";
import type { Check } from "../checks/check.ts";
import type { Plan } from "../plan-suite.ts";
import { counted } from "../reporters/words.ts";

/** Lists every check with its calls, and sends nothing. */
export function listPlan({ checks, calls }: Plan): string {
  const sent = new Set(calls.map(({ id }) => id));
  const untested = checks.filter((check) => !isTested(check, sent)).length;
  return [
    ...checks.map((check) => listCheck(check, sent)),
    listOthers({ checks, calls }, sent),
    `${counted(checks.length, "check")}, ${untested} of them not tested; ${counted(calls.length, "call")} at most. Nothing was sent.`,
  ]
    .filter((text) => text !== "")
    .join("\n\n");
}

// The calls that find out how the server refuses. The verdicts on the other calls depend on them.
function listOthers({ checks, calls }: Pick<Plan, "checks" | "calls">, sent: ReadonlySet<string>): string {
  const known = new Set(checks.flatMap((check) => check.calls).map(({ id }) => id));
  const others = calls.filter(({ id }) => !known.has(id));
  return others.length === 0
    ? ""
    : [
        "Additional calls, to find out how the server refuses",
        ...others.map((call) => listCall(call, sent)),
      ].join("\n");
}

function isTested(check: Check, sent: ReadonlySet<string>): boolean {
  return check.calls.every(({ id }) => sent.has(id));
}

function listCheck(check: Check, sent: ReadonlySet<string>): string {
  const { id, title, provenance, calls } = check;
  return [
    id,
    `  ${title}`,
    `  ${provenance}, ${isTested(check, sent) ? "tested" : "not tested"}`,
    ...calls.map((call) => listCall(call, sent)),
  ].join("\n");
}

function listCall(call: Call, sent: ReadonlySet<string>): string {
  return `  ${call.method} ${call.path}: ${call.what} (${fateOf(call, sent.has(call.id))})`;
}

function fateOf({ risk, changesBy, sentIf }: Call, isSent: boolean): string {
  const condition = sentIf === undefined ? "" : `; sent only if ${sentIf}`;
  if (risk === "harmless") return `refused, and starts nothing${condition}`;
  if (risk === "customer") return `refused, signed as the customer, without the password${condition}`;
  if (risk === "wrong password") {
    return isSent ? "refused, A WRONG PASSWORD OF THE CUSTOMER" : "not sent without --try-wrong-password";
  }
  if (isSent) return `STARTS A CHANGE${condition}`;
  return `not sent without --allow-changes${changesBy === "all" ? "=all" : ""}`;
}
