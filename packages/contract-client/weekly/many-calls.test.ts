/**
 * 10,000 calls in each mode, on the oldest and the newest Node of our development, leave no resources behind. The cost of a call
 * is printed but not asserted, because it depends on the machine. `pnpm bench client` and the gate of `tools/bench` compare it.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { fetchNodes } from "@cbss/testing";
import { describe, expect, it } from "vitest";

interface Mode {
  mode: string;
  outcomes: Record<string, number>;
  cpuPerCallUs: number;
  heapGrowthPerCall: number;
  resources: string[];
  openConnections: number;
  listeners: number;
}

interface Burst {
  burst: string;
  longestTurnMs: number;
  longestTurnCpuMs: number;
}

const OUTCOMES = { accepted: "accepted", rejected: "ERR_CBSS_REJECTED", reset: "ERR_CBSS_NO_RESPONSE" };

const nodes = await fetchNodes();
for (const version of ["20", "24"]) {
  const node = nodes[version];
  if (node) await claimNothingLeft(`10,000 calls in each mode, on Node ${version}`, node);
  else it.skip(`Node ${version} is not available for this machine`, () => expect.unreachable());
}

async function claimNothingLeft(title: string, node: string): Promise<void> {
  const { modes, bursts, printed } = await run(node);
  console.log(title);
  console.table(
    modes.map(({ mode, cpuPerCallUs, heapGrowthPerCall }) => ({ mode, cpuPerCallUs, heapGrowthPerCall })),
  );
  console.table(bursts);

  describe(title, () => {
    it("end without being stopped, and print nothing", () => {
      expect(modes.map(({ mode }) => mode)).toEqual(Object.keys(OUTCOMES));
      expect(printed).toBe("");
    });

    it.each(modes)("leave no resources behind: $mode", (report) => {
      expect(report.outcomes).toEqual({ [OUTCOMES[report.mode as keyof typeof OUTCOMES]]: 10_000 });
      expect(report.resources).toEqual([]);
      expect(report.openConnections).toBe(0);
      expect(report.listeners).toBe(0);
      // Compilation during the calls takes about 50 bytes per call. A leaked timer, listener or error takes more than 500.
      expect(report.heapGrowthPerCall).toBeLessThan(250);
    });
  });
}

/** Runs the program until it ends without being stopped. */
async function run(node: string): Promise<{ modes: Mode[]; bursts: Burst[]; printed: string }> {
  const program = fileURLToPath(new URL("../failures/many-calls.mjs", import.meta.url));
  const { stdout, stderr } = await promisify(execFile)(node, ["--expose-gc", program], { timeout: 600_000 });
  const lines = stdout.trimEnd().split("\n");
  const reports: object[] = lines.map((line) => JSON.parse(line));
  return {
    modes: reports.filter((report): report is Mode => "mode" in report),
    bursts: reports.filter((report): report is Burst => "burst" in report),
    printed: stderr,
  };
}
