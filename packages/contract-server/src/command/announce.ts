// Announces a run before it sends anything: how many calls of which kinds, and exactly which changes.
import type { Call } from "../call/call.ts";
import { PLACEHOLDERS } from "../call/curl.ts";
import { textOfBody } from "../call/text-of-body.ts";
import { variableOf } from "../credentials.ts";
import { groupBy } from "../group-by.ts";
import { MOST_CUSTOMER_CALLS, type Plan } from "../plan-suite.ts";
import { counted, listed } from "../reporters/words.ts";

/** Describes what a run will do to a server. */
export function announce({ document, operations, checks, calls }: Plan, baseUrl: string): string {
  const { title, version } = document.info;
  const harmless = calls.filter(({ risk }) => risk === "harmless").length;
  const customers = Math.min(MOST_CUSTOMER_CALLS, calls.filter(({ risk }) => risk === "customer").length);
  const changes = changesOf({ operations, calls });
  const named = calls.filter(({ body }) => body !== undefined && namesClient(body)).length;
  const total = changes.reduce((sum, { times }) => sum + times, 0);
  return [
    `Checking ${baseUrl} against ${title} ${version}: ${counted(checks.length, "check")}.`,
    `  ${counted(harmless, "call")} at most that a correct server refuses and that start nothing: from an unknown client, unsigned, or incorrectly signed.`,
    `  ${counted(customers, "call")} at most signed as the customer, without a password; a correct server refuses them.`,
    `  ${counted(named, "call")} at most ${named === 1 ? "names" : "name"} the customer's own ClientCode, most of them incorrectly signed: a server may count them.`,
    total === 0
      ? "  No call starts a change, and none carries the password. To include such calls, use --allow-changes."
      : `  ${counted(total, "call")} ${total === 1 ? "STARTS A CHANGE" : "START CHANGES"} with the customer's password; a one-time password is sent for each:`,
    ...changes.map(({ operation, times, to }) => `    ${operation}, ${counted(times, "time")}, to ${to}`),
    ...calls
      .filter(({ risk }) => risk === "wrong password")
      .map(
        ({ operation }) =>
          `  1 call sends A WRONG PASSWORD of the customer to ${operation}, after these: the server may count it.`,
      ),
  ].join("\n");
}

function namesClient(body: NonNullable<Call["body"]>): boolean {
  return textOfBody(body(PLACEHOLDERS)).slice(0, LONGEST).includes(PLACEHOLDERS.clientCode);
}

// A longer body always names the unknown client.
const LONGEST = 20_000;

function changesOf({ operations, calls }: Pick<Plan, "operations" | "calls">) {
  const changes = groupBy(
    calls.filter(({ risk }) => risk === "change"),
    ({ operation }) => operation,
  );
  return operations.flatMap((operation) => {
    const times = changes.get(operation.id)?.length ?? 0;
    const variables = operation.newFields.map((field) => `$${variableOf(field)}`);
    // A Content that is a list or a single value has no field to name a variable after.
    const to = variables.length === 0 ? "the document's example" : listed(variables);
    return times === 0 ? [] : [{ operation: operation.id, times, to }];
  });
}
