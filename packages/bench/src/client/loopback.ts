/**
 * Calls over keep-alive connections to a server in a process of its own: what is left of the difference on a network.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Contender } from "../harness/compare.ts";
import { answer } from "./call.ts";
import type { Call, Caller } from "./callers.ts";

export const atOnceFigure = (atOnce: number): string => `over loopback, ${atOnce} at once`;

/** Starts the server; `close` ends it. */
export async function startAnsweringServer(): Promise<{ url: string; close(): void }> {
  const child = fork(fileURLToPath(new URL("answering-server.mjs", import.meta.url)), [answer]);
  const [port] = await once(child, "message");
  return { url: `http://127.0.0.1:${port}`, close: () => child.disconnect() };
}

/** A contender that says how many calls a second it makes, for each number of calls at once. */
export function loopbackContender(
  name: string,
  caller: Caller,
  { url, atOnce, calls }: { url: string; atOnce: number[]; calls: number },
): Contender {
  const call = caller((input, init) => fetch(input, init), url);
  return {
    name,
    measure: async () => {
      const figures: Record<string, number> = {};
      for (const number of atOnce) figures[atOnceFigure(number)] = await callsPerSecond(call, number, calls);
      return figures;
    },
  };
}

/** Makes so many calls, so many of them at once. */
export async function callsPerSecond(call: Call, atOnce: number, calls: number): Promise<number> {
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: atOnce }, worker));
  return (calls / (performance.now() - started)) * 1000;
}
