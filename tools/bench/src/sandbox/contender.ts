/**
 * A measured server: how a process starts it and stops it.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { freePort } from "@cbss/testing";
import { programOf } from "../harness/program-of.ts";
import { call, isRightAnswer } from "./call.ts";
import { serverCore } from "./cores.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const document = createRequire(import.meta.url).resolve("@cbss/openapi/openapi.yaml");

/** The names of the contenders. */
export const BARE = "bare node:http";
export const OURS = "@cbss/sandbox";
export const HONO = "Hono, signature verified";
export const FASTIFY = "fastify, signature verified";
export const PRISM = "Prism";

// Prism as its users run it, `prism mock openapi.yaml`: it logs eight lines a call. Without the log it handles 1.8 times as many
// calls (0.06 of bare instead of 0.03), but the log is on by default. A pipe or a file for the log makes no difference, nor does
// JSON instead of YAML. With `--multiprocess`, 5.16.0 ends with a TypeError at the start.
const programs: Record<string, (port: string) => string[]> = {
  [BARE]: (port) => [here("bare.mjs"), port],
  [OURS]: (port) => [programOf("@cbss/sandbox"), "--port", port],
  [HONO]: (port) => [here("hono.mjs"), port],
  [FASTIFY]: (port) => [here("fastify.mjs"), port],
  [PRISM]: (port) => [
    here("../../peers/sandbox/node_modules/@stoplight/prism-cli/dist/index.js"),
    "mock",
    "--port",
    port,
    document,
  ],
};

export interface Running {
  url: string;
  /** The time from the start of the process to its first response. */
  coldStartMs: number;
  /** The resident memory after the first response; NaN without /proc. */
  residentBytes: number;
  stop(): Promise<void>;
}

/** Starts a contender on a free port, and resolves after its first response. */
export async function start(name: string): Promise<Running> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${call.path}`;
  const started = performance.now();
  const [program = "", ...args] = [
    ...serverCore,
    process.execPath,
    ...(programs[name]?.(String(port)) ?? []),
  ];
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
  // Reads the output, as a terminal would.
  child.stdout.resume();
  child.stderr.resume();
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`${name} ended before its first response.`);
  }
  return {
    url,
    coldStartMs: performance.now() - started,
    residentBytes: residentBytes(child.pid),
    stop: () => {
      child.kill();
      return exited;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const { method, headers, body } = call;
  return fetch(url, { method, headers, body, signal: AbortSignal.timeout(10_000) }).then(
    async (response) => response.status === 200 && isRightAnswer(await response.text()),
    () => new Promise((resolve) => setTimeout(resolve, 2, false)),
  );
}

function residentBytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;
  } catch {
    return Number.NaN;
  }
}
