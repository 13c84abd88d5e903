import { fileURLToPath } from "node:url";
import { type Contender, compare, type Measured, type Rounds } from "../harness/compare.ts";
import { installPeers } from "../harness/install-peers.ts";
import { thisMachine, versionsIn } from "../harness/machine.ts";
import type { BenchOptions } from "../harness/options.ts";
import type { BenchmarkResult } from "../harness/result.ts";
import { type FigureOf, tableOf, targetOf } from "../harness/table-of.ts";
import { BASELINE, byHand, type Caller, OURS, ours } from "./callers.ts";
import { CRYPTO_HASH, HASHING, hashingContenders, SIGNER } from "./hashing.ts";
import { atOnceFigure, loopbackContender, startAnsweringServer } from "./loopback.ts";
import { MIDDLEWARE, peerCallers, UNSIGNED } from "./peer-callers.ts";
import { checkCaller, PER_CALL, stubbedContender } from "./stubbed.ts";

const here = fileURLToPath(new URL("../..", import.meta.url));
const AT_ONCE = [1, 50];

/** The client beside its peers: without a network, over loopback, and the signature alone. */
export async function benchClient({ seed, smoke }: BenchOptions): Promise<BenchmarkResult> {
  const peers = smoke ? undefined : installPeers("client");
  const callers: Record<string, Caller> = {
    [OURS]: ours,
    [BASELINE]: byHand,
    ...(peers ? await peerCallers(peers) : {}),
  };
  for (const [name, caller] of Object.entries(callers)) {
    await checkCaller(name, caller, !UNSIGNED.includes(name));
  }
  // Few, so that a round is short: those that targets are set against, and that sign with a Request as a whole.
  const onNetwork = Object.fromEntries(
    Object.entries(callers).filter(([name]) => [OURS, BASELINE, MIDDLEWARE, "aws4fetch"].includes(name)),
  );
  const rounds = (atLeast: number, atMost: number): Rounds =>
    smoke ? { atLeast: 1, atMost: 1, seconds: 60 } : { atLeast, atMost, seconds: 60 };

  const stubbed = await warmed(
    Object.entries(callers).map(([name, caller]) => stubbedContender(name, caller, smoke ? 5 : 50)),
    smoke ? 1 : 10,
  );
  const hashing = await warmed(await hashingContenders(smoke ? 5 : 200), smoke ? 1 : 10);
  const measured: Measured = new Map([
    ...(await compare({
      contenders: stubbed,
      ours: OURS,
      baseline: BASELINE,
      rounds: rounds(100, 400),
      seed,
    })),
    ...(await overLoopback(onNetwork, rounds(30, 120), smoke ? 50 : 200, seed)),
    ...(await compare({
      contenders: hashing,
      ours: SIGNER,
      baseline: CRYPTO_HASH,
      rounds: rounds(100, 400),
      seed,
    })),
  ]);

  const names = Object.keys(callers);
  const namesOnNetwork = Object.keys(onNetwork);
  const slower: Pick<FigureOf, "unit" | "betterIs"> = { unit: "µs", betterIs: "lower" };
  const faster: Pick<FigureOf, "unit" | "betterIs"> = { unit: "calls/s", betterIs: "higher" };
  const perCall = { what: "client, per call, stubbed fetch", figure: PER_CALL, contender: OURS };
  return {
    benchmark: "client",
    title:
      "One call of a method, beside a hand-written one and the peers, each signing as its documentation suggests",
    machine: thisMachine(),
    versions: {
      ...versionsIn(here, ["@cbss/client", "@cbss/signature"]),
      ...(peers && versionsIn(peers, ["openapi-fetch", "aws4fetch", "ky", "@hey-api/openapi-ts", "axios"])),
    },
    seed,
    tables: [
      tableOf(measured, names, { figure: PER_CALL, baseline: BASELINE, ...slower }),
      ...AT_ONCE.map((atOnce) =>
        tableOf(measured, namesOnNetwork, { figure: atOnceFigure(atOnce), baseline: BASELINE, ...faster }),
      ),
      tableOf(
        measured,
        hashing.map(({ name }) => name),
        { figure: HASHING, baseline: CRYPTO_HASH, ...slower },
      ),
    ],
    targets: [
      targetOf(measured, { ...perCall, of: BASELINE, atMost: 0.6 }),
      ...(smoke ? [] : [targetOf(measured, { ...perCall, of: MIDDLEWARE, atMost: 0.35 })]),
      ...AT_ONCE.map((atOnce) =>
        targetOf(measured, {
          what: `client over loopback keep-alive, ${atOnce} at once`,
          figure: atOnceFigure(atOnce),
          contender: OURS,
          of: BASELINE,
          atLeast: 1,
          reason: "The spread is wider than the difference: on a busy machine this run cannot tell.",
        }),
      ),
      targetOf(measured, {
        what: "hashing 250 bytes in Node",
        figure: HASHING,
        contender: SIGNER,
        of: CRYPTO_HASH,
        atMost: 1.5,
        reason: "The signer also joins body and secrets, and overwrites them with zeros afterwards.",
      }),
    ],
    curves: [],
    notes: [
      "openapi-fetch, unsigned, sends no signature at all, and aws4fetch signs with AWS's formula, which hashes several times.",
      "Ours alone has a time-out, a size limit, a redirect rule and a check of the envelope in every call.",
    ],
  };
}

async function overLoopback(
  callers: Record<string, Caller>,
  rounds: Rounds,
  calls: number,
  seed: number,
): Promise<Measured> {
  const server = await startAnsweringServer();
  try {
    const { url } = server;
    const contenders = Object.entries(callers).map(([name, caller]) =>
      loopbackContender(name, caller, { url, atOnce: AT_ONCE, calls }),
    );
    return await compare({
      contenders: await warmed(contenders, 1),
      ours: OURS,
      baseline: BASELINE,
      rounds,
      seed,
    });
  } finally {
    server.close();
  }
}

/** The contenders after some rounds that do not count: the first calls run before they are compiled. */
async function warmed(contenders: Contender[], times: number): Promise<Contender[]> {
  for (let time = 0; time < times; time++) {
    for (const contender of contenders) await contender.measure();
  }
  return contenders;
}
