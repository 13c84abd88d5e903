// What a run is going to do, before anything is sent.
import type { Call } from "./call/call.ts";
import { strangersCall } from "./checks/calls.ts";
import type { Check, SuiteContext } from "./checks/check.ts";
import { checksOf, contextOf } from "./checks/checks.ts";
import { explorationCalls } from "./checks/explore-signature.ts";
import type { Operation } from "./document/operation.ts";
import { readDocument } from "./document/read-document.ts";
import { checkPlanOptions, type PlanOptions } from "./options.ts";
import { secondCalls } from "./refuse-target.ts";

/** How many calls of a run may be signed as the customer and are refused: the rest of its patience is the customer's own. */
export const MOST_CUSTOMER_CALLS = 3;

/** What a run is going to do. */
export interface Plan {
  readonly context: SuiteContext;
  readonly checks: readonly Check[];
  /** The operations that have a check; the first of them is what is found out by how signatures are refused. */
  readonly operations: readonly Operation[];
  /** Whether a check rests on that. */
  readonly exploresSignature: boolean;
  /** What is sent at most, each call once, in this order; which ones only under a condition, they say themselves. */
  readonly calls: readonly Call[];
}

/** A plan whose checks are made each time they are walked: all at once, those of many operations would fill the memory. */
export interface LightPlan extends Omit<Plan, "checks"> {
  readonly checks: Iterable<Check>;
}

/** Plans a run; sends nothing. */
export function planSuite(options: PlanOptions): Plan {
  const plan = planLightly(options);
  return { ...plan, checks: [...plan.checks] };
}

/** The same, for who walks the checks once or twice. */
export function planLightly(options: PlanOptions): LightPlan {
  checkPlanOptions(options);
  const { only = "", allowChanges = "none" } = options;
  const context = contextOf(options.document ?? readDocument());
  const isWanted = patternOf(only);
  const checks = {
    *[Symbol.iterator]() {
      for (const check of checksOf(context)) if (isWanted(check.id) || isWanted(check.title)) yield check;
    },
  };
  const checked = new Set<string | null>();
  const calls: Call[] = [];
  let exploresSignature = false;
  for (const check of checks) {
    checked.add(check.operation);
    calls.push(...check.calls.filter((call) => isAllowed(call, allowChanges)));
    exploresSignature ||= check.needsSignatureFindings === true;
  }
  const operations = context.operations.filter(({ id }) => checked.has(id));
  const all = inOrder([...firstCalls(operations, exploresSignature), ...calls]);
  return { context, checks, operations, exploresSignature, calls: all };
}

// The calls by which is found out whether this is a CBSS, and how it refuses.
function firstCalls(operations: readonly Operation[], exploresSignature: boolean): Call[] {
  const [first] = operations;
  if (first === undefined) return [];
  const sentIf = "no answer before was one of a CBSS";
  return [
    ...operations.slice(0, 2).map((operation) => strangersCall(operation)),
    ...secondCalls(first).map((call) => ({ ...call, sentIf })),
    ...(exploresSignature ? explorationCalls(first) : []),
  ];
}

const RISKS = ["harmless", "customer", "change"] as const;

// Each once; what starts a change comes last, so that nothing that is found before it can lead to one.
function inOrder(calls: readonly Call[]): Call[] {
  const byId = new Map<string, Call>();
  for (const call of calls) {
    const known = byId.get(call.id);
    // What one wants under a condition, and another in any case, is sent in any case.
    if (known === undefined || known.sentIf !== undefined) byId.set(call.id, call);
  }
  return RISKS.flatMap((risk) => [...byId.values()].filter((call) => call.risk === risk));
}

function isAllowed({ risk, changesBy }: Call, allowed: "none" | "one" | "all"): boolean {
  if (risk !== "change") return true;
  return allowed === "all" || (allowed === "one" && changesBy === "one");
}

function patternOf(text: string): (value: string) => boolean {
  const parts = text.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(parts.join(".*"), "i");
  return (value) => pattern.test(value);
}
