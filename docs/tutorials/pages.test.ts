/**
 * The pages on which something is installed or started run as they are shown, from both starting points.
 */
import { findRuntimes } from "@cbss/testing";
import { afterAll, beforeAll, describe, inject, it, onTestFinished } from "vitest";
import { followBlocks } from "./follow-blocks.ts";
import { pagesToFollow } from "./pages-to-follow.ts";
import { blocksOf } from "./read-blocks.ts";
import { openShell } from "./shell.ts";
import { registry, repository, type StartingPoint } from "./starting-points.ts";

describe.each([
  { name: "this repository with npm start running", begin: repository, node: "node-24" },
  { name: "a registry", begin: () => registry(inject("registry")), node: "node-20" },
] as const)("from $name, on $node", ({ begin, node }) => {
  let startingPoint: StartingPoint;
  beforeAll(async () => {
    startingPoint = await begin();
  });
  afterAll(() => startingPoint?.[Symbol.asyncDispose]());

  it.each(pagesToFollow)(
    "the blocks of %s run in their order, and print what the page shows",
    async (page) => {
      const shell = openShell(findRuntimes()[node], inject("npmCache"));
      // A test that runs out of time ends it as well.
      onTestFinished(() => shell[Symbol.asyncDispose]());

      await followBlocks(blocksOf(page, startingPoint.label), { startingPoint, shell });
    },
  );
});
