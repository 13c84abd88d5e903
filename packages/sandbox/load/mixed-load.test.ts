// `pnpm --filter @cbss/sandbox test:load` takes 20 seconds, or CBSS_LOAD_SECONDS. It is separate from the other tests, which it
// would slow down.
import { expect, onTestFinished, test } from "vitest";
import { browserClient, jsonFloodClient, twoHostsClient, unreadClient, xmlFloodClient } from "./attackers.ts";
import {
  halfClosedClient,
  invalidClient,
  malformedClient,
  oversizedClient,
  slowClient,
  validClient,
} from "./clients.ts";
import type { Client } from "./exchange.ts";
import { startServer } from "./start-server.ts";

const SECONDS = Number(process.env["CBSS_LOAD_SECONDS"] ?? 20);

// Together, 200 connections at any time.
const WORKERS: [kind: string, makeClient: () => Client, count: number][] = [
  ["valid", validClient, 100],
  ["invalid", invalidClient, 30],
  ["oversized", oversizedClient, 10],
  ["slow", slowClient, 20],
  ["half-closed", halfClosedClient, 10],
  ["malformed", malformedClient, 10],
  ["unread", unreadClient, 4],
  ["XML flood", xmlFloodClient, 2],
  ["JSON flood", jsonFloodClient, 2],
  ["browser", browserClient, 6],
  ["two Hosts", twoHostsClient, 6],
];

test("the server responds correctly to every valid call, does not grow, and ends in time", {
  timeout: (SECONDS + 60) * 1000,
}, async () => {
  const server = await startServer();
  onTestFinished(server.kill);
  const begin = performance.now();
  const deadline = begin + SECONDS * 1000;
  const done: Record<string, number> = {};
  const wrong: string[] = [];
  const memory: number[] = [];

  const work = async (kind: string, client: Client): Promise<void> => {
    while (performance.now() < deadline) {
      await client(server.port).catch((error: Error) => {
        const seconds = Math.round((performance.now() - begin) / 1000);
        wrong.push(`${kind} after ${seconds} s: ${error.message}`);
      });
      done[kind] = (done[kind] ?? 0) + 1;
    }
  };
  const watch = setInterval(() => memory.push(server.memory()), 250);
  await Promise.all(
    WORKERS.flatMap(([kind, makeClient, count]) =>
      Array.from({ length: count }, () => work(kind, makeClient())),
    ),
  );
  clearInterval(watch);
  const ended = await server.stop();

  // The first half is warm-up. V8 allocates memory up to its limit, and the journal first fills up with 1,000 calls.
  const half = Math.floor(memory.length / 2);
  const [before, after] = [median(memory.slice(half, half + half / 2)), median(memory.slice(-half / 2))];
  console.log(
    JSON.stringify({
      seconds: SECONDS,
      done,
      wrong: wrong.length,
      memory: { before, after, most: Math.max(...memory) },
      ended,
    }),
  );
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(Object.keys(done)).toHaveLength(WORKERS.length);
  expect(done["valid"]).toBeGreaterThan(SECONDS * 100);
  expect(after).toBeLessThan(before * 1.2 + 10);
  expect(ended.code).toBe(0);
  expect(ended.after).toBeLessThan(5000);
  expect(server.errors()).toBe("");
});

function median(numbers: number[]): number {
  return Math.round(numbers.sort((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0);
}
