/**
 * Prints the tables of runtimes and of sizes after the suite, from the tests' metadata.
 */
import { markdownTable } from "markdown-table";
import type { Reporter, TestCase, TestModule } from "vitest/node";

export default class Tables implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const runtimes = tests.filter((test) => test.meta().runtime).map(runtimeRow);
    const sizes = tests.filter((test) => test.meta().size).map(sizeRow);
    runtimes.sort(([a = ""], [b = ""]) => a.localeCompare(b, "en", { numeric: true }));
    print([["runtime", "version", "how", "result"], ...runtimes]);
    print([["bundle", "bytes gzip", "limit", "target", "result"], ...sizes]);
  }
}

/** Prints rows under their headings, if there are any. */
function print(rows: string[][]): void {
  if (rows.length > 1) console.log(`\n${markdownTable(rows)}\n`);
}

function runtimeRow(test: TestCase): string[] {
  const { runtime = "", version = "–", how = "" } = test.meta().runtime ?? {};
  return [runtime, version, how, outcome(test)];
}

function sizeRow(test: TestCase): string[] {
  const { bytes = Number.NaN, limit } = test.meta().size ?? {};
  const missed = limit && bytes > limit.target ? `, ${bytes - limit.target} over the target` : "";
  return [
    limit?.what ?? "",
    String(bytes),
    String(limit?.limit),
    String(limit?.target),
    outcome(test) + missed,
  ];
}

function outcome(test: TestCase): string {
  const result = test.result();
  if (result.state === "passed") return "ok";
  if (result.state === "skipped") return `skipped: ${result.note ?? "not requested"}`;
  return result.state;
}
