/**
 * Many rejected calls at once, whose errors must not hold up the rest of a program.
 */
import type { Part } from "@cbss/testing/benchmark-result";
import { longestBlock } from "../harness/longest-block.ts";
import type { BenchOptions } from "../harness/options.ts";
import { withinTarget } from "../harness/table-of.ts";
import { rejectingFetch } from "./call.ts";
import { oursRejected } from "./callers.ts";

const AT_ONCE = 300;

/** Measures the longest block of the event loop while all calls are rejected. The network responds at once, the worst case. */
export async function measureRejections({ smoke }: BenchOptions): Promise<Part> {
  const call = oursRejected(rejectingFetch, "https://cbss.example");
  const blocks: number[] = [];
  for (let round = 0; round < (smoke ? 1 : 40); round++)
    blocks.push(await longestBlock(() => Promise.all(Array.from({ length: AT_ONCE }, call))));
  const what = `client, ${AT_ONCE} rejections at once, longest block of the event loop`;
  return { tables: [], targets: [withinTarget(what, [50, "ms"], blocks, "")] };
}
