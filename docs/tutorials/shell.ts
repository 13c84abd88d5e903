/**
 * A reader's shell. It stays open between blocks, starts in an empty folder, and has no access to this repository's programs.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { temporaryFolder } from "@cbss/testing";

/** The result of a block: all its output, including errors and warnings. */
interface Printed {
  readonly code: number;
  readonly text: string;
}

export interface Shell extends AsyncDisposable {
  readonly folder: string;
  run(block: string): Promise<Printed>;
  /** Starts a block that keeps running, and resolves when it has printed this many lines. */
  start(block: string, lines: number): Promise<string>;
}

/** Opens a shell in which `node` is this program. */
export function openShell(node: string | undefined, npmCache: string): Shell {
  const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
  const where = { cwd: folder, env: cleanEnvironment(node, npmCache), detached: true } as const;
  const started: ChildProcess[] = [];
  const open = (command: string): ChildProcess => {
    const child = spawn("bash", ["-c", `exec 2>&1; ${command}`], where);
    started.push(child);
    return child;
  };
  const shell = open("exec bash");
  // Printed after each block.
  const mark = randomUUID();

  return {
    folder,
    run(block) {
      const file = join(elsewhere, "block.sh");
      writeFileSync(file, `${block}\n`);
      const printed = untilMatch(shell, new RegExp(`^([\\s\\S]*)${mark} (\\d+)\\n$`));
      shell.stdin?.write(`. '${file}' < /dev/null; echo ${mark} $?\n`);
      return printed.then(([, text = "", code]) => ({ code: Number(code), text }));
    },
    async start(block, lines) {
      const [text] = await untilMatch(open(`exec ${block}`), new RegExp(`^(?:.*\\n){${lines}}`));
      return text;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map(end));
    },
  };
}

/** An empty home and few variables. The registry for third-party packages is this machine's. */
function cleanEnvironment(node: string | undefined, npmCache: string): NodeJS.ProcessEnv {
  const machine = (process.env["PATH"] ?? "").split(delimiter).filter((place) => !/node_modules/.test(place));
  const first = node === undefined ? [] : [dirname(node)];
  const { NODE_EXTRA_CA_CERTS } = process.env;
  return {
    PATH: [...first, ...machine].join(delimiter),
    HOME: temporaryFolder(),
    npm_config_cache: npmCache,
    // Without this, each installation of the sandbox downloads the metadata of 28 packages again: npm also reads optional peers, and
    // their peers. Each run of the suite starts with an empty cache, so the cached metadata is current.
    npm_config_prefer_offline: "true",
    npm_config_audit: "false",
    npm_config_userconfig: join(homedir(), ".npmrc"),
    ...(NODE_EXTRA_CA_CERTS && { NODE_EXTRA_CA_CERTS }),
  };
}

async function untilMatch(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let text = "";
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new Error(`The shell has ended: ${text}`));
    const read = (chunk: Buffer): void => {
      text += chunk;
      const match = pattern.exec(text);
      if (!match) return;
      child.stdout?.off("data", read);
      child.off("close", fail);
      resolve(match);
    };
    child.stdout?.on("data", read);
    child.once("close", fail);
  });
}

/** Ends a shell and the processes that it has started. */
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await ended;
}
