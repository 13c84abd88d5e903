/**
 * The release after another one. The tests depend on their order.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scopeLine } from "@cbss/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rehearse } from "../rehearsal/rehearse.ts";
import {
  commitAndPush,
  expectConsumerToWork,
  names,
  type Stage,
  setTheStage,
  versionOf,
  writeChangeset,
} from "../rehearsal/stage.ts";

let stage: Stage;
beforeAll(async () => {
  stage = await setTheStage();
  const { clone, consumer, env, registry } = stage;
  expect(await rehearse(clone, env)).toMatchObject({ code: 0 });
  await commitAndPush(clone, "Version");
  expect(await rehearse(clone, env, { args: ["--built"] })).toMatchObject({ code: 0 });
  await writeFile(join(consumer.folder, ".npmrc"), `${scopeLine(registry)}\n`);
});
afterAll(() => stage?.close());

describe("the next release", () => {
  it("is refused for an export without a changeset, in a sentence with the command that writes the changeset", async () => {
    const file = join(stage.clone.folder, "packages/signature/src/index.ts");
    await writeFile(
      file,
      `${await readFile(file, "utf8")}\n/** Planted. */\nexport const planted: number = 1;\n`,
    );
    await commitAndPush(stage.clone, "Plant an export");

    const { code, output } = await rehearse(stage.clone, stage.env);

    expect(output).toContain(
      "@cbss/signature: the export planted is new; that calls for minor; no changeset is pending.",
    );
    expect(output).toContain("pnpm changeset add -m");
    expect(code).toBe(1);
    expect(await stage.clone.git("status", "--porcelain")).toBe("");
  });

  it("publishes a snapshot under next first, and does not change the tree", async () => {
    await writeChangeset(stage.clone, "planted", ["@cbss/signature"], "There is a planted export now.");
    await commitAndPush(stage.clone, "Say what is planted");

    const { code, output } = await rehearse(stage.clone, stage.env, { args: ["--snapshot"] });

    expect(output).toMatch(/@cbss\/signature@0\.0\.0-next-\d+ is published under next/);
    expect(code).toBe(0);
    const { "dist-tags": tags } = await (await fetch(`${stage.registry}@cbss%2fsignature`)).json();
    expect(tags).toMatchObject({
      latest: await versionOf(stage.clone, "packages/signature"),
      next: expect.stringMatching(/^0\.0\.0-next-/),
    });
    expect(await stage.clone.git("status", "--porcelain")).toBe("");
  });

  it("publishes the version that the changeset requires, and the consumer upgrades to it", async () => {
    const before = await versionOf(stage.clone, "packages/signature");
    expect(await rehearse(stage.clone, stage.env)).toMatchObject({ code: 0 });
    await commitAndPush(stage.clone, "Version");
    const after = await versionOf(stage.clone, "packages/signature");

    const { code, output } = await rehearse(stage.clone, stage.env);
    expect(output).toContain(`@cbss/signature@${after} is published`);
    expect(code).toBe(0);
    expect(output).not.toContain("@cbss/types@");
    expect(after).not.toBe(before);

    await stage.consumer.run("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      ...names.map((name) => `${name}@latest`),
    ]);
    const installed = join(stage.consumer.folder, "node_modules/@cbss/signature/package.json");
    expect(JSON.parse(await readFile(installed, "utf8")).version).toBe(after);
    await expectConsumerToWork(stage.consumer);
  });

  it("has nothing to do if everything is published", async () => {
    expect((await rehearse(stage.clone, stage.env, { args: ["--built"] })).output).toContain(
      "There is nothing to do",
    );
  });
});
