/**
 * Lets one process at a time run an action. The others wait until its lock file is removed, or until its process has ended.
 */
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

// Longer than any install. The system reuses process ids, so a process with the same id may not have the lock.
const LONGEST_MS = 600_000;

/** Runs an action while no other process runs one with the same lock file. */
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
    // The file is empty for a moment, before its owner writes to it.
    const owner = Number(readFileSync(lock, "utf8")) || process.pid;
    process.kill(owner, 0);
    return false;
  } catch {
    return true;
  }
}
