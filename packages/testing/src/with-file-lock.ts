/**
 * Lets one process at a time do something: the others wait until its lock file is gone, or the process that wrote it.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// Longer than any install takes. A process id is given out again, to a process that knows of no lock.
const LONGEST_MS = 600_000;

/** Runs an action while no other process runs one under the same lock file. */
export async function withFileLock<Result>(lock: string, action: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(lock), { recursive: true });
  while (!take(lock)) await sleep(100);
  try {
    return await action();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (isLeftBehind(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isLeftBehind(lock: string): boolean {
  try {
    if (Date.now() - statSync(lock).mtimeMs > LONGEST_MS) return true;
    // Empty for a moment, while its owner writes it.
    const owner = Number(readFileSync(lock, "utf8")) || process.pid;
    process.kill(owner, 0);
    return false;
  } catch {
    return true;
  }
}
