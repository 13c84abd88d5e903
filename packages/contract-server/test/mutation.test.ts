// Every check has to be able to fail: each of these servers is broken in one point, and a check that names it says so.
import { expect, test } from "vitest";
import { planSuite } from "../src/plan-suite.ts";
import type { Report } from "../src/report/report.ts";
import { runSuite } from "../src/run-suite.ts";
import { BASE_URL, CREDENTIALS, DOCUMENT, SHORT_DOCUMENT } from "./mutants/demo.ts";
import type { Mutant } from "./mutants/mutant.ts";
import { MUTANTS } from "./mutants/mutants.ts";

/** As many checks as may fail together for one fault: where any signature is accepted, so is each of the wrong ones. */
const FEW = 20;

const killers = new Map<string, string[]>();

test.each(MUTANTS)("$fault: caught by $caughtBy", async (mutant) => {
  const report = await runAgainst(mutant);

  const caught = contradictedBy(report);
  killers.set(mutant.fault, caught);
  expect(caught.filter((id) => matches(mutant.caughtBy, id))).not.toEqual([]);
});

test("every mutant is killed, every check kills one, and is among the few that do", () => {
  const killed = MUTANTS.filter(({ fault, caughtBy }) =>
    killers.get(fault)?.some((id) => matches(caughtBy, id)),
  );
  const sharp = [...killers.values()].filter((ids) => ids.length <= FEW).flat();
  const ids = planSuite({ document: SHORT_DOCUMENT }).checks.map(({ id }) => withoutOperation(id));

  console.log(`killed ${killed.length}/${MUTANTS.length}`);
  expect(killed).toHaveLength(MUTANTS.length);
  expect(ids.filter((id) => ![...killers.values()].flat().includes(id))).toEqual([]);
  expect(ids.filter((id) => !sharp.includes(id))).toEqual([]);
});

function runAgainst({ server, needs, timeoutMs = 5000 }: Mutant): Promise<Report> {
  return runSuite({
    baseUrl: BASE_URL,
    credentials: CREDENTIALS,
    document: needs === "both operations" ? DOCUMENT : SHORT_DOCUMENT,
    allowChanges: needs === "all changes" ? "all" : needs === "a wrong password" ? "one" : "none",
    tryWrongPassword: needs === "a wrong password",
    probeSecrets: true,
    fetch: server(),
    timeoutMs,
  });
}

function contradictedBy({ checks }: Report): string[] {
  const ids = checks.filter(({ result }) => result === "contradicted").map(({ id }) => withoutOperation(id));
  return [...new Set(ids)];
}

function withoutOperation(id: string): string {
  return id.replace(/^[^.]+\./, "");
}

function matches(pattern: string, id: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^.]*")}$`).test(id);
}
