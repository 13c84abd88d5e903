/**
 * How long one call with a large body holds up all other calls.
 */
import { createSandbox } from "@cbss/sandbox";
import type { Part } from "@cbss/testing/benchmark-result";
import { path } from "../harness/demo-call.ts";
import { longestBlock } from "../harness/longest-block.ts";
import type { BenchOptions } from "../harness/options.ts";
import { spreadOf } from "../harness/statistics.ts";
import { withinTarget } from "../harness/table-of.ts";
import { heavyBodies } from "./heavy-bodies.ts";

/** Measures the longest block of the event loop for each body, and reports the body with the longest. */
export async function measureBlocks({ smoke }: BenchOptions): Promise<Part> {
  const { fetch } = createSandbox({ xmlWorks: true });
  const found: { name: string; blocks: number[] }[] = [];
  for (const { name, type, body } of heavyBodies) {
    const blocks: number[] = [];
    const call = () => callWith(fetch, type, body);
    for (let round = 0; round < (smoke ? 1 : 15); round++) blocks.push(await longestBlock(call));
    found.push({ name: `${name}, ${type}`, blocks });
  }
  const medianOf = ({ blocks }: { blocks: number[] }): number => spreadOf(blocks).median;
  const worst = found.reduce((one, other) => (medianOf(other) > medianOf(one) ? other : one));
  const what = `sandbox, body of 1 MB, longest block of the event loop (of ${found.length} bodies: ${worst.name})`;
  return { tables: [], targets: [withinTarget(what, [50, "ms"], worst.blocks, "")] };
}

async function callWith(fetch: typeof globalThis.fetch, type: string, body: string): Promise<void> {
  const url = `https://cbss.example${path}?Signature=${"a".repeat(64)}`;
  const response = await fetch(url, { method: "POST", headers: { "Content-Type": type }, body });
  if (response.status !== 200) throw new Error(`A body in ${type} was refused with ${response.status}.`);
  await response.text();
}
