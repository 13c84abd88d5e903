/**
 * Starts a server as a child process, and stops it.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export interface RunningProgram {
  /** The port that the server printed. */
  port: string;
  stop(): Promise<void>;
}

/** Starts a server. Resolves when the server has printed its port, which the first group of the pattern matches. */
export async function startProgram(
  file: string,
  args: string[],
  cwd: string,
  announcement: RegExp,
  env: NodeJS.ProcessEnv = process.env,
): Promise<RunningProgram> {
  const child = spawn(file, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const stop = async () => {
    process.off("exit", kill);
    await end(child);
  };
  try {
    return { port: await announced(child, announcement), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function announced(child: ChildProcess, announcement: RegExp): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    let printed = "";
    const give = (reason: string) => reject(new Error(`${child.spawnfile} ${reason}: ${printed}`));
    const timer = setTimeout(give, 30_000, "has announced no port in 30 s");
    const read = (text: Buffer) => {
      printed += text;
      const port = announcement.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(port);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("error", (error) => give(error.message));
    child.once("close", () => {
      clearTimeout(timer);
      give("has ended");
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
