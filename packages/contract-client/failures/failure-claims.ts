/**
 * What has to hold in every failure, on every runtime that the failures are run on.
 */
import { describe, expect, it } from "vitest";
import { printTable, runFailures } from "./failure-report.ts";

/** Runs the failures on a Node, prints the table and states the claims. */
export async function claimFailures(title: string, node: string): Promise<void> {
  const { version, failures, printed } = await runFailures(node);
  printTable(title, failures);
  const closesAfterAbort = Number(version.split(".")[0]) >= 24;

  describe(title, () => {
    it("survives every failure, and ends by itself with nothing printed", () => {
      expect(failures.length).toBeGreaterThanOrEqual(40);
      expect(printed).toBe("");
    });

    it.each(failures)(
      "$name: $expected",
      ({ came, expected, code, ms, timeoutMs, listeners, leftOpen, leaked }) => {
        expect(came).toEqual(expected);
        if (came !== "accepted") expect(code).toMatch(/^ERR_CBSS_/);
        // A second of grace, since the machine may be busy: without a time-out at all a failure would last for ever.
        expect(ms).toBeLessThan(timeoutMs + 1000);
        expect(listeners).toBe(0);
        // Before 24, Node's own fetch leaves the connection open for a while after an abort, without a client of ours too.
        if (closesAfterAbort) expect(leftOpen).toBe(0);
        expect(leaked).toEqual([]);
      },
    );
  });
}
