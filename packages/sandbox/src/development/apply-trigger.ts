// What each trigger does. `accepted` and `slow` decide as usual. The others check nothing and change nothing. A fault does the
// same to the next calls, whatever their new value is, for contract tests that cannot choose the values of their calls.
import type { Verdict } from "../cbss/operations/behaviour.ts";
import { Interruption, toBytes } from "../http/http.ts";
import { unauthorized, unhandledException } from "../web-api/framework-refusals.ts";
import { Refusal } from "../web-api/refusal.ts";
import { findTrigger, TRIGGERS, type TriggerName } from "./triggers.ts";

/** A trigger that applies to the next calls. */
export interface Fault {
  readonly trigger: TriggerName;
  /** The number of calls to which the fault still applies. */
  readonly times: number;
}

type Decide = () => Promise<Verdict>;

/** Decides a signed call by the fault, otherwise by the trigger in its new value, and otherwise as usual. */
export async function applyTrigger(
  context: { fault: Fault | undefined; readonly slowMs: number },
  content: unknown,
  decideAsUsual: Decide,
): Promise<Verdict> {
  const trigger = takeFault(context) ?? findTrigger(newValueOf(content));
  return trigger === undefined ? decideAsUsual() : ACTIONS[trigger](decideAsUsual, context.slowMs);
}

// Uses the fault for one call, if there is a fault.
function takeFault(state: { fault: Fault | undefined }): TriggerName | undefined {
  const { fault } = state;
  if (fault === undefined) return undefined;
  state.fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : undefined;
  return fault.trigger;
}

/** Checks a fault from outside. Throws a TypeError if it is invalid. */
export function readFault(value: unknown): Fault {
  const { trigger, times = 1, ...others } = { ...(value as Partial<Fault> | null) };
  const names = TRIGGERS.map(({ name }) => name);
  const name = names.find((known) => known === trigger);
  if (name === undefined) throw new TypeError(`trigger must be one of ${names.join(", ")}.`);
  if (!Number.isSafeInteger(times) || times < 1) throw new TypeError("times must be a whole number from 1.");
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new TypeError("A fault has trigger and times, and nothing else.");
  return { trigger: name, times };
}

// In every operation of the document, the name of the field with the new value starts with New.
function newValueOf(content: unknown): string {
  for (const name in content as object | null) {
    const value = (content as Record<string, unknown>)[name];
    if (name.startsWith("New") && typeof value === "string") return value;
  }
  return "";
}

const ACTIONS: Record<TriggerName, (decide: Decide, slowMs: number) => Verdict | Promise<Verdict>> = {
  accepted: (decide) => decide(),
  rejected: () => "Rejected",
  locked: () => "LockedOut",
  // The response is late, but the change is started. A caller that stops waiting cannot know that.
  slow: async (decide, slowMs) => {
    const verdict = await decide();
    await new Promise((resolve) => setTimeout(resolve, slowMs));
    return verdict;
  },
  unauthorized: () => {
    throw unauthorized();
  },
  error: () => {
    const reason = "A trigger or a fault asked for a 500.";
    throw new Refusal(reason, 500, unhandledException(new Error(reason)).httpError);
  },
  html: () => answerWith("an HTML page", "text/html; charset=utf-8", HTML_PAGE),
  // Cut off after the field that a careless client would trust.
  malformed: () =>
    answerWith("JSON that is cut off", "application/json; charset=utf-8", '{"IsSuccessful":true,'),
  empty: () => answerWith("an empty body", "application/json; charset=utf-8", ""),
  dropped: () => {
    throw new Interruption("A trigger or a fault asked for a broken connection.");
  },
};

// Like the page of a gateway, but not of a specific product.
const HTML_PAGE = `<!DOCTYPE html>
<html><head><title>Service temporarily unavailable</title></head>
<body><h1>Service temporarily unavailable</h1><p>Please try again later.</p></body></html>
`;

function answerWith(what: string, contentType: string, body: string): never {
  throw new Interruption(`A trigger or a fault asked for ${what}.`, {
    status: 200,
    headers: { "Content-Type": contentType },
    body: toBytes(body),
  });
}
