// Makes 10,000 calls in each mode, and measures what they leave behind. Run `node --expose-gc failures/many-calls.mjs` on Node 20
// or later. It prints one line of JSON for each mode, and then ends. A leaked timer or socket would keep it running.
import { fork } from "node:child_process";
import { getEventListeners, once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import timers from "node:timers";
import { setImmediate, setTimeout } from "node:timers/promises";
import { attempt, createCbssClient } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { answerTo } from "./mode-answers.mjs";

const CALLS = 10_000;
const AT_ONCE = 50;
const BURST = 300;

const form = { Password: "correct horse", NewEmailAddress: "mei@example.com" };
const server = fork(new URL("counting-server.mjs", import.meta.url));
const [{ port }] = await once(server, "message");
// All calls of the process share this signal, as for a shutdown. A call must remove every listener that it adds.
const { signal } = new AbortController();

for (const mode of ["accepted", "rejected", "reset"]) console.log(JSON.stringify(await repeat(mode)));
for (const mode of ["accepted", "rejected", "echoed"]) console.log(JSON.stringify(await burst(mode)));
server.disconnect();

/** Makes all calls of a mode, after a tenth of them as the runtime's warm-up, which is not measured. */
async function repeat(mode) {
  const call = callsOf(mode);
  await makeCalls(call, CALLS / 10);
  const before = await settled();
  const started = process.cpuUsage();
  const outcomes = await makeCalls(call, CALLS);
  const { user, system } = process.cpuUsage(started);
  const after = await settled();
  return {
    mode,
    outcomes,
    cpuPerCallUs: Math.round((user + system) / CALLS),
    heapGrowthPerCall: (after.heap - before.heap) / CALLS,
    resources: after.resources,
    openConnections: after.open,
    listeners: getEventListeners(signal, "abort").length,
  };
}

/**
 * Makes many calls at once, and measures the longest turn of the event loop, in time and in CPU time. The CPU time excludes other
 * work of the machine.
 */
async function burst(mode) {
  const call = callsOf(mode, { fetch: stub(mode) });
  await Promise.all(Array.from({ length: BURST }, call));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let [isOver, longest, before] = [false, 0, process.cpuUsage()];
  const turn = () => {
    const now = process.cpuUsage();
    longest = Math.max(longest, now.user + now.system - before.user - before.system);
    before = now;
    if (!isOver) timers.setImmediate(turn);
  };
  delay.enable();
  timers.setImmediate(turn);
  await Promise.all(Array.from({ length: BURST }, call));
  // The monitor records the last turn at the next tick of its timer.
  await setTimeout(10);
  isOver = true;
  delay.disable();
  return {
    burst: mode,
    longestTurnMs: Math.round(delay.max / 1e5) / 10,
    longestTurnCpuMs: Math.round(longest / 100) / 10,
  };
}

function callsOf(mode, options = {}) {
  const cbss = createCbssClient({
    ...options,
    baseUrl: `http://127.0.0.1:${port}/${mode}`,
    clientCode: "SANDBOX",
    signer: createSigner({ clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" }),
  });
  return () => attempt(cbss.startEmailAddressChange(form, { signal }));
}

/** Replaces the network: for 300 connections, Node's own `fetch` takes longer than the client for their responses. */
function stub(mode) {
  return async () => {
    await setImmediate();
    return new Response(answerTo(mode, JSON.stringify(form)), {
      headers: { "Content-Type": "application/json" },
    });
  };
}

/** Makes the given number of calls, some at a time, and counts the outcomes. */
async function makeCalls(call, calls) {
  const outcomes = {};
  let left = calls;
  const worker = async () => {
    while (left-- > 0) {
      const { ok, error } = await call();
      const outcome = ok ? "accepted" : error.code;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcomes;
}

/** Measures what is left after the idle connections have timed out and the garbage was collected. */
async function settled() {
  let open = AT_ONCE;
  for (let wait = 0; open > 0 && wait < 100; wait++) {
    await setTimeout(100);
    server.send("How many are open?");
    [{ open }] = await once(server, "message");
  }
  for (let round = 0; round < 3; round++) {
    globalThis.gc();
    await setTimeout(10);
  }
  // The resources that keep the process running, except the channel to the server.
  const resources = process
    .getActiveResourcesInfo()
    .filter((name) => !["PipeWrap", "ProcessWrap"].includes(name));
  return { open, resources, heap: process.memoryUsage().heapUsed };
}
