import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, findRuntimes, runTool, startProgram } from "@cbss/testing";
import { beforeAll, expect, inject } from "vitest";
import { programVersion } from "./program-test.ts";
import { runtimeTest } from "./runtime-test.ts";
import { serveInstalledSandbox } from "./sandbox.ts";

const consumer = consumerIn(inject("consumer"));
const workerd = { runtime: "workerd", program: findRuntimes().workerd };

beforeAll(async () => {
  await runTool(
    "esbuild",
    ["worker.mjs", "--bundle", "--format=esm", "--outfile=workerd/worker.js"],
    consumer,
  );
  await writeFile(join(consumer.folder, "workerd/config.capnp"), configuration);
});

runtimeTest(
  {
    ...workerd,
    how: "worker, sandbox on a socket",
    title: "makes a signed call from the installed client to the sandbox over a socket, in workerd",
  },
  async (program, tell) => {
    tell(await programVersion(program));
    await using sandbox = await serveInstalledSandbox();

    const answer = await askWorker(program, `?sandbox=${encodeURIComponent(sandbox.url)}`);

    expect(answer).toEqual({ accepted: true, delivered: 0 });
    expect(sandbox.delivered()).toBe(1);
  },
);

runtimeTest(
  {
    ...workerd,
    how: "worker, sandbox inside",
    title: "runs the sandbox itself, which uses only web standards, in workerd",
  },
  async (program, tell) => {
    tell(await programVersion(program));

    expect(await askWorker(program, "")).toEqual({ accepted: true, delivered: 1 });
  },
);

async function askWorker(program: string, query: string): Promise<unknown> {
  const args = ["serve", "config.capnp", "--control-fd=1"];
  const worker = await startProgram(program, args, join(consumer.folder, "workerd"), /"port":(\d+)/);
  try {
    const response = await fetch(`http://127.0.0.1:${worker.port}/${query}`);
    return response.ok ? await response.json() : await response.text();
  } finally {
    await worker.stop();
  }
}

// No compatibility flag for Node's modules, and no network except this machine's.
const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-01-01",
    )),
    (name = "internet", network = (allow = ["127.0.0.0/8"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "worker")],
);
`;
