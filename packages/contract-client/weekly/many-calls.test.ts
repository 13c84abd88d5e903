/**
 * 10,000 calls in each mode, on the oldest and on the newest Node that we develop with: nothing is left behind. What a call costs is
 * printed and not asserted, since it depends on the machine: `pnpm bench client` and the gate of `tools/bench` compare.
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
  else it.skip(`Node ${version} cannot be had on this machine`, () => expect.unreachable());
}

async function claimNothingLeft(title: string, node: string): Promise<void> {
  const { modes, bursts, printed } = await run(node);
  console.log(title);
  console.table(
    modes.map(({ mode, cpuPerCallUs, heapGrowthPerCall }) => ({ mode, cpuPerCallUs, heapGrowthPerCall })),
  );
  console.table(bursts);

  describe(title, () => {
    it("end by themselves with nothing printed", () => {
      expect(modes.map(({ mode }) => mode)).toEqual(Object.keys(OUTCOMES));
      expect(printed).toBe("");
    });

    it.each(modes)("leave nothing behind: $mode", (report) => {
      expect(report.outcomes).toEqual({ [OUTCOMES[report.mode as keyof typeof OUTCOMES]]: 10_000 });
      expect(report.resources).toEqual([]);
      expect(report.openConnections).toBe(0);
      expect(report.listeners).toBe(0);
      // What is compiled meanwhile is some 50 bytes a call; a timer, a listener or an error that stays is more than 500.
      expect(report.heapGrowthPerCall).toBeLessThan(250);
    });
  });
}

/** Resolves when the program has ended by itself. */
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
