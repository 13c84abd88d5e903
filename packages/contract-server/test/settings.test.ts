// For a correct server with any settings, nothing fails, and the README lists the reason for each check that is not tested.
import { readFileSync } from "node:fs";
import { createSandbox, type SandboxOptions } from "@cbss/sandbox";
import { expect, test } from "vitest";
import { isFailure } from "../src/index.ts";
import { outcomeOfRun, type Report } from "../src/report/report.ts";
import { runSuite } from "../src/run-suite.ts";
import { BASE_URL, CREDENTIALS } from "./mutants/demo.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8").replace(/\s+/g, " ");

const SETTINGS = [false, true].flatMap((checksModelState) =>
  [false, true].flatMap((errorDetails) =>
    (["action", "filter", "handler"] as const).flatMap((signatureCheckedIn) =>
      (["framework", "iis"] as const).flatMap((unroutedPath) =>
        [false, true].map((xmlWorks) => ({
          checksModelState,
          errorDetails,
          signatureCheckedIn,
          unroutedPath,
          xmlWorks,
        })),
      ),
    ),
  ),
);

test.each(SETTINGS)(
  "with ModelState checked: $checksModelState, details: $errorDetails, signatures in a(n) $signatureCheckedIn, paths by $unroutedPath, XML: $xmlWorks",
  async (options) => {
    const report = await runAgainst(options);

    const failures = report.checks.filter(isFailure).map(({ id }) => withoutOperation(id));
    const leaks = options.errorDetails ? ["leaks.exception-type", "leaks.stack-trace"] : [];
    // Before its action runs, a server reveals nothing, except if XML fails.
    const expected =
      options.signatureCheckedIn === "action" ? leaks : leaks.filter((id) => failures.includes(id));
    expect([...new Set(failures)].sort()).toEqual(expected);
    expect(outcomeOfRun(report)).toBe(expected.length > 0 ? "contradicted" : "honoured");
    expect(newsOf(report).filter((id) => !options.xmlWorks && id.includes("/xml"))).toEqual(newsOf(report));
    expect(reasonsOf(report).filter((reason) => !readme.includes(reason))).toEqual([]);
  },
);

function runAgainst(options: SandboxOptions): Promise<Report> {
  const { fetch } = createSandbox({ diagnose: false, ...options });
  const how = { probeSecrets: true, allowChanges: "all", tryWrongPassword: true } as const;
  return runSuite({
    baseUrl: BASE_URL,
    credentials: CREDENTIALS,
    ...how,
    fetch: fetch as typeof globalThis.fetch,
  });
}

function newsOf({ checks }: Report): string[] {
  return checks.filter((one) => one.result === "contradicted" && !isFailure(one)).map(({ id }) => id);
}

// Each reason may follow "not sent: ", and some have details after a colon.
function reasonsOf({ checks }: Report): string[] {
  const reasons = checks.filter(({ result }) => result === "not tested").map(({ actual }) => actual);
  return [...new Set(reasons)].map((reason) => KNOWN.exec(reason)?.[0] ?? reason.replace("not sent: ", ""));
}

const KNOWN = /a run sends at most one, to one operation/;

function withoutOperation(id: string): string {
  return id.replace(/^[^.]+\./, "");
}
