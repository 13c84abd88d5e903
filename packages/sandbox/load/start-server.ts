// Starts the built command in a separate process, as `npx @cbss/sandbox` does.
import { execFileSync, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeFile } from "../test/write-file.ts";

const cli = fileURLToPath(new URL("../dist/cli.js", import.meta.url));

/** A server under load. */
export interface LoadedServer {
  readonly port: number;
  /** The standard error so far. */
  readonly errors: () => string;
  /** The resident memory of the server, in MB. */
  readonly memory: () => number;
  /** Sends SIGTERM. Resolves to the exit code, and to the milliseconds until the exit. */
  readonly stop: () => Promise<{ code: number | null; after: number }>;
  readonly kill: () => void;
}

/** Starts the server on a free port. */
export async function startServer(): Promise<LoadedServer> {
  const config = writeFile("config.yaml", "xmlWorks: true\n");
  const child = spawn(process.execPath, [cli, "--port", "0", "--config", config], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const port = await new Promise<number>((resolve, reject) => {
    let written = "";
    child.stdout.on("data", (chunk) => {
      written += chunk;
      const [, found] = /listening on http:\/\/127\.0\.0\.1:(\d+)\s/.exec(written) ?? [];
      if (found !== undefined) resolve(Number(found));
    });
    ended.then((code) => reject(new Error(`The server ended with ${code}: ${errors}`)));
  });
  return {
    port,
    errors: () => errors,
    memory: () => readMemory(child.pid ?? 0),
    stop: async () => {
      const begin = performance.now();
      child.kill("SIGTERM");
      return { code: await ended, after: performance.now() - begin };
    },
    kill: () => void child.kill("SIGKILL"),
  };
}

function readMemory(pid: number): number {
  if (process.platform !== "linux")
    return Number(execFileSync("ps", ["-o", "rss=", "-p", `${pid}`], { encoding: "utf8" })) / 1024;
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) / 1024;
}
