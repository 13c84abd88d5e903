/**
 * The pages on which something is installed or started run as they are shown, from both starting points.
 */
import { findRuntimes } from "@cbss/testing";
import { afterAll, beforeAll, describe, inject, it, onTestFinished } from "vitest";
import { followBlocks } from "./follow-blocks.ts";
import { pagesToFollow } from "./pages-to-follow.ts";
import { blocksOf } from "./read-blocks.ts";
import { openShell, type Shell } from "./shell.ts";
import { registry, repository, type StartingPoint } from "./starting-points.ts";

describe("from this repository with npm start running, on Node 24", () => {
  let startingPoint: StartingPoint;
  beforeAll(async () => {
    startingPoint = await repository();
  });
  afterAll(() => startingPoint?.[Symbol.asyncDispose]());

  it.each(pagesToFollow)(
    "the blocks of %s print what it shows, each page in a folder of its own",
    async (page) => {
      const shell = open("node-24");

      await followBlocks(blocksOf(page, startingPoint.label), { startingPoint, shell });
    },
  );
});

describe("from a registry, on Node 20", () => {
  // The others are on the path of newcomer.test.ts.
  it.each(["do/run-the-sandbox", "do/contract-suite", "do/test-your-code"])(
    "the blocks of %s print what it shows",
    async (page) => {
      const shell = open("node-20");
      const startingPoint = await registry(inject("registry"));

      await followBlocks(blocksOf(page, startingPoint.label), { startingPoint, shell });
    },
  );
});

/** A shell that is ended with its test, even by one that runs out of time. */
function open(node: "node-20" | "node-24"): Shell {
  const shell = openShell(findRuntimes()[node], inject("npmCache"));
  onTestFinished(() => shell[Symbol.asyncDispose]());
  return shell;
}
