// What is told before anything is sent: how many calls of which kinds, and exactly which changes.
import { variableOf } from "../credentials.ts";
import { groupBy } from "../group-by.ts";
import { MOST_CUSTOMER_CALLS, type Plan } from "../plan-suite.ts";
import { counted, listed } from "../reporters/words.ts";

/** Says what a run is going to do to a server. */
export function announce({ document, operations, checks, calls }: Plan, baseUrl: string): string {
  const { title, version } = document.info;
  const harmless = calls.filter(({ risk }) => risk === "harmless").length;
  const customers = Math.min(MOST_CUSTOMER_CALLS, calls.filter(({ risk }) => risk === "customer").length);
  const changes = changesOf({ operations, calls });
  const total = changes.reduce((sum, { times }) => sum + times, 0);
  return [
    `Going to check ${baseUrl} against ${title} ${version}: ${counted(checks.length, "check")}.`,
    `  ${counted(harmless, "call")} at most that a correct server refuses and that start nothing: of an unknown client, unsigned, or signed wrongly.`,
    `  ${counted(customers, "call")} at most signed as the customer: they carry no password at all, and a correct server refuses them.`,
    total === 0
      ? "  No call starts a change, and none carries the password: for those, there is --allow-changes."
      : `  ${counted(total, "call")} ${total === 1 ? "STARTS A CHANGE" : "START CHANGES"} with the customer's password; a one-time password is sent for each:`,
    ...changes.map(({ operation, times, to }) => `    ${operation}, ${counted(times, "time")}, to ${to}`),
  ].join("\n");
}

function changesOf({ operations, calls }: Pick<Plan, "operations" | "calls">) {
  const changes = groupBy(
    calls.filter(({ risk }) => risk === "change"),
    ({ operation }) => operation,
  );
  return operations.flatMap((operation) => {
    const times = changes.get(operation.id)?.length ?? 0;
    const variables = operation.newFields.map((field) => `$${variableOf(field)}`);
    // A list or a value has no field that a variable is named after.
    const to = variables.length === 0 ? "the document's example" : listed(variables);
    return times === 0 ? [] : [{ operation: operation.id, times, to }];
  });
}
