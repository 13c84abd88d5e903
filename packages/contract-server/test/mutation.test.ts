// Every check must be able to fail. Each of these servers has one fault, and a specific check detects it.
import { expect, test } from "vitest";
import { planSuite } from "../src/plan-suite.ts";
import type { Report } from "../src/report/report.ts";
import { runSuite } from "../src/run-suite.ts";
import { BASE_URL, CREDENTIALS, DOCUMENT, SHORT_DOCUMENT } from "./mutants/demo.ts";
import type { Mutant } from "./mutants/mutant.ts";
import { MUTANTS } from "./mutants/mutants.ts";

/** The ids of the checks that a mutant has contradicted as declared. */
const needed = new Set<string>();

test.each(MUTANTS)("$fault: only $caughtBy and its consequences catch it", async (mutant) => {
  const news =
    mutant.beside === undefined ? [] : contradictedBy(await runAgainst({ ...mutant, server: mutant.beside }));
  const report = await runAgainst(mutant);

  const contradicted = contradictedBy(report).filter((id) => !news.includes(id));
  const caught = contradicted.filter((id) => matches(mutant.caughtBy, id));
  for (const id of caught) needed.add(id);
  expect(caught).not.toEqual([]);
  const expected = [mutant.caughtBy, ...(mutant.also ?? [])];
  expect(contradicted.filter((id) => !expected.some((pattern) => matches(pattern, id)))).toEqual([]);
});

test("has a mutant for every check", () => {
  const ids = planSuite({ document: SHORT_DOCUMENT }).checks.map(({ id }) => withoutOperation(id));

  console.log(`${MUTANTS.length} mutants for ${ids.length} checks`);
  expect(ids.filter((id) => !needed.has(id))).toEqual([]);
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
