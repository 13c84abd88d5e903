// Which of the calls that checks ask for are sent, and in which order.
import type { Call } from "./call/call.ts";
import type { PlanOptions } from "./options.ts";

const RISKS = ["harmless", "customer", "change", "wrong password"] as const;

/** Selects what is sent: each call once, in its order, and one wrong password at most. */
export function selectCalls(calls: readonly Call[], options: PlanOptions): Call[] {
  return withOneWrongPassword(inOrder(calls.filter((call) => isAllowed(call, options))));
}

// What starts a change comes last, so that nothing that is found before it can lead to one. Only a wrong password comes after
// that: it may be the one that locks the customer out.
function inOrder(calls: readonly Call[]): Call[] {
  const byId = new Map<string, Call>();
  for (const call of calls) {
    const known = byId.get(call.id);
    // What one check wants under a condition, and another in any case, is sent in any case.
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

// Once in a run, whatever its operations.
function withOneWrongPassword(calls: readonly Call[]): Call[] {
  const first = calls.find(({ risk }) => risk === "wrong password");
  return calls.filter((call) => call.risk !== "wrong password" || call === first);
}
