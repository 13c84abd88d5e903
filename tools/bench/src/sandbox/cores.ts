/**
 * One core for the server and another for the one who calls it, where the machine has two of them and `taskset`. Without, both
 * go where the system puts them, and the threads of a server help it out: "one core" is then not what is measured.
 */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";

const TASKSET = "taskset";

/** What to put before a command, so that it runs on the server's core. */
export const serverCore: readonly string[] = canPin() ? [TASKSET, "-c", "0"] : [];

function canPin(): boolean {
  if (cpus().length < 2) return false;
  try {
    // All threads of this process, which is the one that calls.
    execFileSync(TASKSET, ["-a", "-c", "-p", "1", String(process.pid)], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
