// The entry `@cbss/contract-server/vitest`: each check becomes a test in the team's own suite.
import { beforeAll, describe, expect, type TestContext, test } from "vitest";
import type { SuiteOptions } from "./options.ts";
import { planSuite } from "./plan-suite.ts";
import { type CheckReport, isFailure } from "./report/report.ts";
import { runSuite } from "./run-suite.ts";

/** The options of a run as vitest tests. */
export interface ContractTestOptions extends SuiteOptions {
  /** Whether news, a contradicted fact that was only assumed, fails too. By default it passes, with an annotation. */
  readonly strict?: boolean | undefined;
  /** How long the whole run may take, in milliseconds; by default 120,000. */
  readonly runTimeoutMs?: number | undefined;
}

/**
 * Registers one test per check, and runs all checks before the first test. A check that is not tested is skipped, with the
 * reason.
 *
 * @throws {TypeError} Names the invalid option.
 * @example
 * contractTests({ baseUrl: "https://cbss.example", credentials: readCredentials(process.env) });
 */
export function contractTests(options: ContractTestOptions): void {
  const { strict = false, runTimeoutMs = 120_000, ...suite } = options;
  const { checks, document } = planSuite(suite);
  const { title, version } = document.info;
  describe(`${title} ${version} at ${suite.baseUrl}`, () => {
    const reports = new Map<string, CheckReport>();
    let gaps: readonly string[] = [];
    beforeAll(async () => {
      const report = await runSuite(suite);
      gaps = report.gaps;
      for (const check of report.checks) reports.set(check.id, check);
    }, runTimeoutMs);
    test("gets a response to every planned call", () => expect(gaps).toEqual([]));
    for (const { id, title: claim } of checks) {
      test(claim, async (context) => tell(reports.get(id), context, strict));
    }
  });
}

async function tell(check: CheckReport | undefined, context: TestContext, strict: boolean): Promise<void> {
  if (check === undefined || check.result === "confirmed") return;
  if (check.result === "not tested") context.skip(check.actual);
  if (strict || isFailure(check)) expect.fail(describeCheck(check));
  await context.annotate(describeCheck(check), "news");
}

function describeCheck({ id, provenance, expected, actual, evidence }: CheckReport): string {
  const curl = evidence === null ? "" : `\n${evidence.answer}\n${evidence.curl}`;
  return `expected ${expected} (${provenance}), but got ${actual}${curl}\n${id}`;
}
