// Groups checks by subject, which is the second part of their ids.
import { groupBy } from "../group-by.ts";
import { type CheckReport, isFailure } from "../report/report.ts";

/** The checks of one subject, counted. */
export interface CheckGroup {
  readonly title: string;
  readonly confirmed: number;
  readonly contradicted: number;
  readonly news: number;
  readonly notTested: number;
  readonly total: number;
}

const TITLES: Readonly<Record<string, string>> = {
  accepted: "Accepted calls",
  password: "Wrong passwords",
  signature: "Signature",
  conduct: "Every response",
  leaks: "Leaked secrets",
  attack: "Attacks",
  body: "Required fields",
  reads: "Reading requests",
  format: "Response formats",
  framework: "Framework errors",
  routing: "Routing",
  query: "Query parameters",
};

/** Names the subject of a check. */
export function groupOf({ id, operation }: Pick<CheckReport, "id" | "operation">): string {
  const name = (operation === null ? id : id.slice(operation.length + 1)).split(".")[0] ?? "";
  return TITLES[name] ?? name;
}

/** Counts the checks of each group, in the order of the groups. */
export function groupChecks(checks: readonly CheckReport[]): CheckGroup[] {
  return [...groupBy(checks, groupOf)].map(([title, its]) => {
    const contradicted = its.filter(isFailure).length;
    const count = (result: CheckReport["result"]) => its.filter((check) => check.result === result).length;
    return {
      title,
      confirmed: count("confirmed"),
      contradicted,
      news: count("contradicted") - contradicted,
      notTested: count("not tested"),
      total: its.length,
    };
  });
}
