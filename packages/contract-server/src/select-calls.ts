// Selects the calls to send from those that the checks need, and puts them in order.
import type { Call } from "./call/call.ts";
import type { PlanOptions } from "./options.ts";

const RISKS = ["harmless", "customer", "change", "wrong password"] as const;

/** Selects the calls to send: each call once, in order of risk, with at most one wrong password. */
export function selectCalls(calls: readonly Call[], options: PlanOptions): Call[] {
  return withOneWrongPassword(inOrder(calls.filter((call) => isAllowed(call, options))));
}

// Changes come last, so that a problem found before them can still end the run. Only a wrong password comes after the changes:
// it may lock the customer out.
function inOrder(calls: readonly Call[]): Call[] {
  const byId = new Map<string, Call>();
  for (const call of calls) {
    const known = byId.get(call.id);
    // If one check needs a call conditionally and another needs it always, it is sent always.
    if (known === undefined || known.sentIf !== undefined) byId.set(call.id, call);
  }
  const unique = [...byId.values()];
  return RISKS.flatMap((risk) => unique.filter((call) => call.risk === risk));
}

function isAllowed({ risk, changesBy, isRevealing }: Call, options: PlanOptions): boolean {
  const { allowChanges = "none", tryWrongPassword = false, probeSecrets = false } = options;
  if (isRevealing && !probeSecrets) return false;
  if (risk === "wrong password") return tryWrongPassword && allowChanges !== "none";
  if (risk !== "change") return true;
  return allowChanges === "all" || (allowChanges === "one" && changesBy === "one");
}

// One per run, however many operations there are.
function withOneWrongPassword(calls: readonly Call[]): Call[] {
  const first = calls.find(({ risk }) => risk === "wrong password");
  return calls.filter((call) => call.risk !== "wrong password" || call === first);
}
