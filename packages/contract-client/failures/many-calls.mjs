// 10,000 calls in each mode, and what they leave behind: `node --expose-gc failures/many-calls.mjs`, on any Node from 20 on. Prints one
// line of JSON for each mode and then ends by itself: a timer or a socket left behind would keep it running.
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
// One for all calls of a process, as for a shutdown: whatever a call adds to it has to be taken off again.
const { signal } = new AbortController();

for (const mode of ["accepted", "rejected", "reset"]) console.log(JSON.stringify(await repeat(mode)));
for (const mode of ["accepted", "rejected", "echoed"]) console.log(JSON.stringify(await burst(mode)));
server.disconnect();

/** Makes all calls of a mode; what the first tenth leaves behind is the runtime's warming up. */
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
 * Makes many calls at once, and says how long the longest turn of the event loop was: by the clock, and in CPU, which the machine's
 * other work does not add to.
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
  // The last turn is on record with the next tick of the monitor's timer.
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

/** A network that is a function: Node's own `fetch` takes longer for 300 connections than the client for what comes over them. */
function stub(mode) {
  return async () => {
    await setImmediate();
    return new Response(answerTo(mode, JSON.stringify(form)), {
      headers: { "Content-Type": "application/json" },
    });
  };
}

/** Makes so many calls, some at once, and counts what came of them. */
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

/** What is there once the kept connections have timed out and everything is collected that can be. */
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
  // What keeps the process running, but for the channel to the server.
  const resources = process
    .getActiveResourcesInfo()
    .filter((name) => !["PipeWrap", "ProcessWrap"].includes(name));
  return { open, resources, heap: process.memoryUsage().heapUsed };
}
