/**
 * The blocks of the pages that install or start something run as shown, from both starting points.
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
    "the blocks of %s print the output on the page, with a separate folder for each page",
    async (page) => {
      const shell = open("node-24");

      await followBlocks(blocksOf(page, startingPoint.label), { startingPoint, shell });
    },
  );
});

describe("from a registry, on Node 20", () => {
  // newcomer.test.ts follows the others.
  it.each(["do/run-the-sandbox", "do/contract-suite", "do/test-your-code"])(
    "the blocks of %s print the output on the page",
    async (page) => {
      const shell = open("node-20");
      const startingPoint = await registry(inject("registry"));

      await followBlocks(blocksOf(page, startingPoint.label), { startingPoint, shell });
    },
  );
});

/** A shell that ends with its test, even if the test times out. */
function open(node: "node-20" | "node-24"): Shell {
  const shell = openShell(findRuntimes()[node], inject("npmCache"));
  onTestFinished(() => shell[Symbol.asyncDispose]());
  return shell;
}
