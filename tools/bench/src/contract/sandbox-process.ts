import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { programOf } from "../harness/program-of.ts";

/** Starts our sandbox on a free port, optionally with a configuration. `close` ends it. */
export async function startSandbox(config?: object): Promise<{ url: string; close(): void }> {
  const folder = temporaryFolder();
  const args = [programOf("@cbss/sandbox"), "--port", "0"];
  if (config) {
    // JSON is valid YAML.
    writeFileSync(`${folder}/config.yaml`, JSON.stringify(config));
    args.push("--config", `${folder}/config.yaml`);
  }
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface(child.stdout)) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (!url) continue;
    child.stdout.resume();
    return {
      url,
      close: () => void child.kill(),
    };
  }
  throw new Error("The sandbox ended before it printed its address.");
}
