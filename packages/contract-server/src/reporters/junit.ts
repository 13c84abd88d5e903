// JUnit XML, which every CI reads: one suite for each operation, and one for the rest.
import XMLBuilder from "fast-xml-builder";
import { groupBy } from "../group-by.ts";
import { type CheckReport, isFailure, type Report } from "../report/report.ts";

/** Writes the report as JUnit XML. News passes, and the standard output of the case states the news. */
export function reportJunit(report: Report): string {
  const { checks, document, target, milliseconds, gaps } = report;
  const builder = new XMLBuilder({ ignoreAttributes: false, format: true, suppressEmptyNode: true });
  const text = builder.build({
    "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" },
    testsuites: {
      "@_name": `${document.title} ${document.version} at ${target}`,
      ...countsOf(checks, gaps),
      "@_time": (milliseconds / 1000).toFixed(3),
      testsuite: [
        ...[...groupBy(checks, ({ operation }) => operation)].map(([operation, its]) =>
          suite(operation, its, report),
        ),
        ...(gaps.length === 0 ? [] : [runSuite(report)]),
      ],
    },
  });
  return String(text);
}

function suite(operation: string | null, its: readonly CheckReport[], { startedAt }: Report) {
  return {
    "@_name": operation ?? "server",
    ...countsOf(its),
    "@_skipped": its.filter(({ result }) => result === "not tested").length,
    "@_time": "0",
    "@_timestamp": startedAt.slice(0, 19),
    testcase: its.map(testCase),
  };
}

// An inconclusive run is an error, so that no CI passes without a result.
function runSuite({ gaps, startedAt }: Report) {
  const error = { "@_message": gaps.join(" "), "@_type": "inconclusive" };
  return {
    "@_name": "run",
    ...countsOf([], gaps),
    "@_skipped": 0,
    "@_time": "0",
    "@_timestamp": startedAt.slice(0, 19),
    testcase: [
      { "@_name": "gets a response to every planned call", "@_classname": "run", "@_time": "0", error },
    ],
  };
}

function countsOf(checks: readonly CheckReport[], gaps: readonly string[] = []) {
  const errors = gaps.length === 0 ? 0 : 1;
  return {
    "@_tests": checks.length + errors,
    "@_failures": checks.filter(isFailure).length,
    "@_errors": errors,
  };
}

function testCase(check: CheckReport) {
  const { id, title, operation, provenance, result, actual } = check;
  return {
    "@_name": title,
    "@_classname": `${operation ?? "server"}.${provenance}`,
    "@_time": "0",
    ...(result === "not tested" && { skipped: { "@_message": actual } }),
    ...(isFailure(check) && {
      failure: { "@_message": actual, "@_type": provenance, "#text": `${id}\n${tell(check)}` },
    }),
    ...(result === "contradicted" &&
      !isFailure(check) && { "system-out": `News, which does not fail the run: ${id}\n${tell(check)}` }),
  };
}

function tell({ expected, actual, evidence }: CheckReport): string {
  const lines = [`expected: ${expected}`, `actual: ${actual}`];
  if (evidence !== null) lines.push(`response: ${evidence.answer}`, `repeat: ${evidence.curl}`);
  return lines.join("\n");
}
