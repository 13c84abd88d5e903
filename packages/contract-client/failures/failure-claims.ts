/**
 * The claims that must hold for every failure, on every runtime of these tests.
 */
import { describe, expect, it } from "vitest";
import { printTable, runFailures } from "./failure-report.ts";

/** Runs the failures on a Node, prints the table and states the claims. */
export async function claimFailures(title: string, node: string): Promise<void> {
  const { version, failures, printed } = await runFailures(node);
  printTable(title, failures);
  const closesAfterAbort = Number(version.split(".")[0]) >= 24;

  describe(title, () => {
    it("survives every failure, ends without being stopped, and prints nothing", () => {
      expect(failures.length).toBeGreaterThanOrEqual(40);
      expect(printed).toBe("");
    });

    it.each(failures)(
      "$name: $expected",
      ({ came, expected, code, ms, timeoutMs, listeners, leftOpen, leaked }) => {
        expect(came).toEqual(expected);
        if (came !== "accepted") expect(code).toMatch(/^ERR_CBSS_/);
        // One extra second, because the machine may be busy. Without any time-out, a failure would never end.
        expect(ms).toBeLessThan(timeoutMs + 1000);
        expect(listeners).toBe(0);
        // Before Node 24, the runtime's fetch leaves the connection open for a while after an abort, even without our client.
        if (closesAfterAbort) expect(leftOpen).toBe(0);
        expect(leaked).toEqual([]);
      },
    );
  });
}
