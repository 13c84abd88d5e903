/**
 * One core for the server and another for the caller, if the machine has two cores and `taskset`. Otherwise the system chooses
 * the cores, and a server can use several threads, so the measurement is not for one core.
 */
import { execFileSync } from "node:child_process";
import { cpus } from "node:os";

const TASKSET = "taskset";

/** The prefix of a command that makes it run on the server's core. */
export const serverCore: readonly string[] = canPin() ? [TASKSET, "-c", "0"] : [];

function canPin(): boolean {
  if (cpus().length < 2) return false;
  try {
    // All threads of this process, which makes the calls.
    execFileSync(TASKSET, ["-a", "-c", "-p", "1", String(process.pid)], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
