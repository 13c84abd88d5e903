import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "../harness/compare.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult } from "../harness/result.ts";
import { type Program, runProcess } from "../harness/run-process.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf } from "../harness/table-of.ts";
import { arazzoDocument, CALLS, postmanCollection } from "./peer-documents.ts";
import { startSandbox } from "./sandbox-process.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));
const require = createRequire(import.meta.url);
const WHOLE = "whole process";
// One operation of the document comes to about as many checks as the peers make calls.
const OURS = "cbss-contract, one operation";
const ALL = "cbss-contract, both operations";
const RESPECT = "redocly respect";

/** The contract suite against a sandbox on loopback, beside peers that make a hundred calls with a check each. */
export async function benchContract({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = smoke ? undefined : installPeers("contract");
  const folder = mkdtempSync(join(tmpdir(), "cbss-bench-"));
  // Without diagnosis, as a real server; and nobody is locked out by a hundred wrong passwords.
  const sandbox = await startSandbox({ diagnose: false, lockout: false });
  try {
    const one = suite(sandbox.url, ["--only", "startEmailAddressChange."]);
    const all = suite(sandbox.url);
    const checks = { one: await checksOfOurs(one), all: await checksOfOurs(all) };
    const programs: [name: string, program: Program][] = [
      [OURS, one],
      [ALL, all],
      ...(peers ? peerPrograms(peers, folder, sandbox.url) : []),
    ];
    const contenders = programs.map(([name, program]) => ({
      name,
      measure: async () => ({ [WHOLE]: (await runProcess(program)).seconds }),
    }));
    const rounds = smoke ? { atLeast: 1, atMost: 1, seconds: 60 } : { atLeast: 7, atMost: 20, seconds: 100 };
    const measured = await compare({
      contenders,
      ours: OURS,
      baseline: peers ? RESPECT : OURS,
      rounds,
      seed,
    });

    const names = programs.map(([name]) => name);
    const seconds = spreadOf(measured.get(WHOLE)?.get(OURS) ?? []);
    const reached = seconds.median <= 0.6;
    return {
      benchmark: "contract",
      title: "The contract suite against a sandbox on loopback, beside peers",
      machine: thisMachine(),
      versions: {
        ...versionsIn(here, ["@cbss/contract-server", "@cbss/sandbox"]),
        ...(peers && versionsIn(peers, ["@redocly/cli", "newman"])),
      },
      seed,
      tables: [
        tableOf(measured, names, {
          figure: WHOLE,
          unit: "s",
          betterIs: "lower",
          baseline: peers ? RESPECT : OURS,
        }),
      ],
      targets: [
        {
          what: `contract suite, ${checks.one} checks, whole process`,
          target: "at most 0.6 s",
          measured: seconds,
          reached,
          reason: reached
            ? ""
            : "Seconds depend on the machine: compare the ratio to redocly respect, 0.5 in the target.",
        },
      ],
      curves: [],
      notes: [
        `Ours comes to ${checks.one} verdicts for one operation and ${checks.all} for both; the peers make ${CALLS} calls with one check each, with signatures computed before.`,
        "dredd is left out: it reads OpenAPI 2 and 3.0, and our document is 3.1.",
      ],
    };
  } finally {
    sandbox.close();
    rmSync(folder, { recursive: true });
  }
}

function suite(url: string, flags: readonly string[] = []): Program {
  const program = fileURLToPath(import.meta.resolve("@cbss/contract-server")).replace("index.js", "cli.js");
  return {
    command: process.execPath,
    args: [program, "--base-url", url, "--reporter", "json", ...flags],
    env: {
      CBSS_CLIENT_CODE: "SANDBOX",
      CBSS_CLIENT_KEY: "sandbox-client-key",
      CBSS_LOGIN_SALT: "sandbox-login-salt",
    },
  };
}

/** How many verdicts ours comes to; throws where it contradicts the sandbox, since then something is broken. */
async function checksOfOurs(program: Program): Promise<number> {
  const { printed } = await runProcess(program);
  const { confirmed, contradicted } = JSON.parse(printed).summary;
  if (contradicted > 0) throw new Error(`The suite contradicts the sandbox in ${contradicted} checks.`);
  return confirmed;
}

function peerPrograms(peers: string, folder: string, url: string): [string, Program][] {
  copyFileSync(require.resolve("@cbss/openapi/openapi.json"), `${folder}/openapi.json`);
  writeFileSync(`${folder}/calls.arazzo.json`, JSON.stringify(arazzoDocument(url)));
  writeFileSync(`${folder}/calls.postman.json`, JSON.stringify(postmanCollection(url)));
  const bin = `${peers}/node_modules/.bin`;
  return [
    [RESPECT, { command: `${bin}/redocly`, args: ["respect", "calls.arazzo.json"], cwd: folder }],
    ["newman", { command: `${bin}/newman`, args: ["run", "calls.postman.json"], cwd: folder }],
  ];
}
