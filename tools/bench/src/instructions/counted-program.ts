/**
 * The program whose instructions valgrind counts. For each contender, in the given order, it makes two marks with the calls between them.
 */
import { loadavg } from "node:os";
import { contenders } from "./contenders.ts";

const WARM_UP = 20;
const [calls, ...order] = process.argv.slice(2);
const known = contenders();

for (const name of order) await repeat(name, WARM_UP);
for (const name of order) {
  // Garbage of the previous contender must not count for the next.
  globalThis.gc?.();
  mark();
  await repeat(name, Number(calls));
  mark();
}

async function repeat(name: string, times: number): Promise<void> {
  const call = known[name];
  if (!call) throw new Error(`${name} is not a known contender.`);
  for (let made = 0; made < times; made++) {
    const result = call();
    if (typeof result !== "string") await result;
  }
}

/** Calls a function of Node that nothing else calls, `uv_loadavg`. Whenever it is entered, valgrind writes its counts. */
function mark(): void {
  loadavg();
}
