/**
 * The program that valgrind counts. For each contender, in the order given, it makes two marks: between them are so many calls.
 */
import { loadavg } from "node:os";
import { contenders } from "./contenders.ts";

const WARM_UP = 20;
const [calls, ...order] = process.argv.slice(2);
const known = contenders();

for (const name of order) await repeat(name, WARM_UP);
for (const name of order) {
  // What the one before has left behind is not on the account of the next.
  globalThis.gc?.();
  mark();
  await repeat(name, Number(calls));
  mark();
}

async function repeat(name: string, times: number): Promise<void> {
  const call = known[name];
  if (!call) throw new Error(`${name} is not known.`);
  for (let made = 0; made < times; made++) {
    const result = call();
    if (typeof result !== "string") await result;
  }
}

/** Calls a function of Node's that nobody else calls, `uv_loadavg`: whenever it is entered, valgrind writes what it has counted. */
function mark(): void {
  loadavg();
}
