/**
 * The starting points of a reader before the first block: this repository with `npm start` running, or a registry. The URLs on the
 * pages are replaced by those of the test, and back again in the output. Nothing else in a block is changed.
 */
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort, type Running, spawnProgram } from "@cbss/testing";

export interface StartingPoint extends AsyncDisposable {
  readonly label: "This repository" | "Your registry";
  /** The output of `npm start`. */
  readonly printed: string;
  /** The test's URL for each URL on a page. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** The last step of `npm start`. The steps before it, which build, have already run before this suite. */
export async function repository(): Promise<StartingPoint> {
  const demo = spawnProgram("node", [fileURLToPath(new URL("../demo.ts", import.meta.url)), "--port", "0"]);
  const printed = await untilPrinted(demo, /documentation is at http:\/\/\S+\/\.\n/);
  const [sandbox = "", documentation = ""] = [...printed.matchAll(/127\.0\.0\.1:\d+(?=\/\.)/g)].map(String);
  return {
    label: "This repository",
    printed,
    addresses: new Map([
      ["127.0.0.1:4010", sandbox],
      ["127.0.0.1:4011", documentation],
      ["127.0.0.1:4020", `127.0.0.1:${await freePort()}`],
    ]),
    async [Symbol.asyncDispose]() {
      demo.kill();
      await demo.ended;
    },
  };
}

/** A registry that has the packages. */
export async function registry(url: string): Promise<StartingPoint> {
  return {
    label: "Your registry",
    printed: "",
    addresses: new Map([
      ["https://npm.example/", url],
      ["127.0.0.1:4010", `127.0.0.1:${await freePort()}`],
      ["127.0.0.1:4020", `127.0.0.1:${await freePort()}`],
    ]),
    async [Symbol.asyncDispose]() {},
  };
}

async function untilPrinted(program: Running, pattern: RegExp): Promise<string> {
  program.ended.then(() => program.stdout?.emit("data", ""));
  while (!pattern.test(program.written.out)) {
    if (program.exitCode !== null)
      throw new Error(`It has ended: ${program.written.out}${program.written.err}`);
    if (program.stdout) await once(program.stdout, "data");
  }
  return program.written.out;
}
