// What each trigger does. Except for `accepted` and `slow`, which go the usual way, nothing is looked at and nothing changes.
import type { Verdict } from "../cbss/operations/behaviour.ts";
import { Interruption, toBytes } from "../http/http.ts";
import { unauthorized, unhandledException } from "../web-api/framework-refusals.ts";
import { Refusal } from "../web-api/refusal.ts";
import { type Fault, takeFault } from "./faults.ts";
import { findTrigger, type TriggerName } from "./triggers.ts";

type Decide = () => Promise<Verdict>;

/** Decides a signed call as a fault says, else as its new value asks for, and else as usual. */
export async function applyTrigger(
  context: { fault: Fault | undefined; readonly slowMs: number },
  content: unknown,
  decideAsUsual: Decide,
): Promise<Verdict> {
  const trigger = takeFault(context) ?? findTrigger(newValueOf(content));
  return trigger === undefined ? decideAsUsual() : ACTIONS[trigger](decideAsUsual, context.slowMs);
}

// In every operation of the document the field that carries the new value is the one called New….
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
  // Late, but done: who gives up waiting cannot know that it was.
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
  // Cut off where it is most tempting to be content with it.
  malformed: () =>
    answerWith("JSON that is cut off", "application/json; charset=utf-8", '{"IsSuccessful":true,'),
  empty: () => answerWith("an empty body", "application/json; charset=utf-8", ""),
  dropped: () => {
    throw new Interruption("A trigger or a fault asked for a broken connection.");
  },
};

// In the manner of a gateway, of no maker in particular.
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
