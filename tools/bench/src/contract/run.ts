import { fileURLToPath } from "node:url";
import { planSuite } from "@cbss/contract-server";
import type { BenchmarkResult, Target } from "@cbss/testing/benchmark-result";
import { temporaryFolder } from "@cbss/testing/temporary-folder";
import { compare, type Measured, ONE_ROUND } from "../harness/compare.ts";
import { secrets } from "../harness/demo-call.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import { programOf } from "../harness/program-of.ts";
import { type Program, runProcess } from "../harness/run-process.ts";
import { spreadOf } from "../harness/statistics.ts";
import { tableOf, targetOf, withinTarget } from "../harness/table-of.ts";
import { CALLS } from "./peer-documents.ts";
import { checkPeer, peerPrograms, RESPECT } from "./peer-programs.ts";
import { startSandbox } from "./sandbox-process.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));
const ONE = "startEmailAddressChange.";
const WHOLE = "whole process";
// One operation of the document has about as many checks as the peers make calls.
const OURS = "cbss-contract, one operation";
const ALL = "cbss-contract, both operations";

/** The contract suite against a sandbox on loopback, beside peers that make a hundred calls with a check each. */
export async function benchContract({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = smoke ? undefined : installPeers("contract");
  const folder = temporaryFolder();
  // Without diagnosis, like a real server, and without lockout, because the calls have a hundred wrong passwords.
  const sandbox = await startSandbox({ diagnose: false, lockout: false, xmlWorks: true });
  try {
    const one = suite(sandbox.url, ["--only", ONE]);
    const all = suite(sandbox.url);
    const checks = { one: await checksOfOurs(one), all: await checksOfOurs(all) };
    const theirs = peers ? peerPrograms(peers, folder, sandbox.url) : {};
    for (const [name, program] of Object.entries(theirs)) await checkPeer(name, program);
    const programs: Record<string, Program> = { [OURS]: one, [ALL]: all, ...theirs };
    const baseline = peers ? RESPECT : OURS;
    const rounds = smoke ? ONE_ROUND : { atLeast: 7, atMost: 20, seconds: 120 };
    const contenders = Object.entries(programs).map(contender);
    const measured = await compare({ contenders, ours: OURS, baseline, rounds, seed });

    return {
      benchmark: "contract",
      title: "The contract suite against a sandbox on loopback, beside peers",
      machine: thisMachine(),
      versions: {
        ...versionsIn(here, ["@cbss/contract-server", "@cbss/sandbox"]),
        ...(peers && versionsIn(peers, ["@redocly/cli", "newman", "dredd"])),
      },
      seed,
      tables: [
        tableOf(measured, Object.keys(programs), { figure: WHOLE, unit: "s", betterIs: "lower", baseline }),
      ],
      targets: targetsOf(measured, `contract suite, ${checks.one} checks, whole process`),
      curves: [],
      notes: notesOn(checks),
    };
  } finally {
    sandbox.close();
  }
}

function contender([name, program]: [string, Program]) {
  return { name, measure: async () => ({ [WHOLE]: (await runProcess(program)).seconds }) };
}

function notesOn(checks: { one: number; all: number }): string[] {
  return [
    `Ours makes ${callsOfOurs()} calls for one operation, with ${checks.one} verdicts, and ${checks.all} for both; the peers make ${CALLS} calls with one check each.`,
    "dredd signs in a hook, for redocly respect and newman the signatures are computed before.",
    "dredd reads OpenAPI 3.0 at most, and gets a document of that version instead of ours.",
  ];
}

/** The target in seconds, and for each call compared with the peer, because ours makes more calls. */
function targetsOf(measured: Measured, what: string): Target[] {
  const secondsOf = (name: string): number[] => measured.get(WHOLE)?.get(name) ?? [];
  const reason = "Seconds depend on the machine, and on who else uses it.";
  const inSeconds = withinTarget(what, [0.6, "s"], secondsOf(OURS), reason);
  if (!measured.get(WHOLE)?.has(RESPECT)) return [inSeconds];
  const now = spreadOf(secondsOf(RESPECT)).median.toPrecision(2);
  const besideRespect = targetOf(measured, {
    what,
    figure: WHOLE,
    contender: OURS,
    of: RESPECT,
    atMost: (0.6 * callsOfOurs()) / CALLS,
    reason: `${RESPECT} takes ${now} s here.`,
  });
  const perCall = (ratio: number) => (ratio * CALLS) / callsOfOurs();
  const { median, p25, p75 } = besideRespect.measured;
  const ofCalls = { median: perCall(median), p25: perCall(p25), p75: perCall(p75) };
  return [inSeconds, { ...besideRespect, target: `a call at most 0.6 of ${RESPECT}'s`, measured: ofCalls }];
}

/** The number of calls that our suite makes to loopback for one operation. */
function callsOfOurs(): number {
  const { calls } = planSuite({ only: ONE, probeSecrets: true });
  return calls.filter(({ sentIf }) => sentIf === undefined).length;
}

function suite(url: string, flags: readonly string[] = []): Program {
  return {
    command: process.execPath,
    args: [programOf("@cbss/contract-server"), "--base-url", url, "--reporter", "json", ...flags],
    env: {
      CBSS_CLIENT_CODE: "SANDBOX",
      CBSS_CLIENT_KEY: secrets.clientKey,
      CBSS_LOGIN_SALT: secrets.loginSalt,
    },
  };
}

/** The number of verdicts of our suite. Throws if it contradicts the sandbox, because then something is broken. */
async function checksOfOurs(program: Program): Promise<number> {
  const { printed } = await runProcess(program);
  const { confirmed, contradicted } = JSON.parse(printed).summary;
  if (contradicted > 0) throw new Error(`The suite contradicts the sandbox in ${contradicted} checks.`);
  return confirmed;
}
