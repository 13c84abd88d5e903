import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scopeLine, signUp, startVerdaccio } from "@cbss/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Clone } from "./clone.ts";
import { environment, publishAsWorkflow, publishImpostor, rehearse, tagsOf } from "./rehearse.ts";
import { expectConsumerToWork, names, publishedNames, type Stage, setTheStage, versionOf } from "./stage.ts";

// One repository is released, so the tests depend on their order.
let stage: Stage;
let clone: Clone;
let env: NodeJS.ProcessEnv;
/** The folder that is handed over to the publishing job. */
let handed: string;
beforeAll(async () => {
  stage = await setTheStage();
  ({ clone, env } = stage);
  handed = join(clone.folder, "../handed");
});
afterAll(() => stage?.close());

describe("a release that cannot start gives the reason in one sentence, and changes nothing", () => {
  it("if the tree is dirty", async () => {
    await writeFile(join(clone.folder, "left-over.txt"), "");

    await expectRefusal("Expected a clean tree, but left-over.txt is not committed: commit or remove it.");
    await clone.git("clean", "--force", "--quiet");
  });

  it("on another branch than main", async () => {
    await clone.git("switch", "--quiet", "--create", "elsewhere");

    await expectRefusal("Expected the branch main, got elsewhere: run `git switch main`.");
    await clone.git("switch", "--quiet", "main");
  });

  it("behind its origin", async () => {
    await clone.git("reset", "--quiet", "--hard", "HEAD~1");

    await expectRefusal("main is behind origin/main by 1: run `git pull` first.");
    await clone.git("reset", "--quiet", "--hard", "origin/main");
  });
});

describe("a release", () => {
  it("writes the versions, including the document's, and stops so that a person can review them", async () => {
    const { code, output } = await rehearse(clone, env);

    expect(output).toContain("The versions are written and nothing is published.");
    expect(code).toBe(0);
    expect(await publishedNames(stage.registry)).toEqual([]);
    expect(await documentVersion()).toBe(await versionOf(clone, "spec"));
    expect(await readdir(join(clone.folder, "tools/release/released"))).toHaveLength(names.length);
    expect(await clone.git("status", "--porcelain")).not.toContain("??  ");
  });

  it("requires the versions to be pushed", async () => {
    await clone.git("add", "--all");
    await clone.git("commit", "--quiet", "--message", "Version");

    await expectRefusal(
      "main is ahead of origin/main by 1: push the commits, so that everyone can see what is released.",
    );
    await clone.git("push", "--quiet", "origin", "main");
  });

  it("does not publish if the registry is down", async () => {
    const down = environment(clone, "http://127.0.0.1:9/", "token");

    await expectRefusal(
      /^Expected the registry to report whether it has @cbss\/[\w-]+@0\.\d+\.0, got ECONNREFUSED/m,
      down,
      ["--built"],
    );
  });

  it("does not publish with a wrong token", async () => {
    const wrong = environment(clone, stage.registry, "wrong");

    await expectRefusal(`Expected a token that ${stage.registry} accepts, got `, wrong, ["--built"]);
  });

  it("does not publish if the registry has a version with other content", async () => {
    const other = await startVerdaccio();
    try {
      const elsewhere = environment(clone, other.url, await signUp(other.url));
      const version = await versionOf(clone, "packages/signature");
      await publishImpostor(clone, elsewhere, version);

      await expectRefusal(
        `@cbss/signature@${version} is already in the registry with other content`,
        elsewhere,
        ["--built"],
      );
      expect(await publishedNames(other.url)).toEqual(["@cbss/signature"]);
    } finally {
      await other.close();
    }
  });

  it("does not publish if a check fails", async () => {
    const { code, output } = await rehearse(clone, env, { args: ["--built", "--check=no-such-check"] });

    expect(output).toContain("`pnpm run no-such-check` failed, and nothing is published");
    expect(code).toBe(1);
    expect(await publishedNames(stage.registry)).toEqual([]);
  });

  it("hands over tarballs, a bill of materials and notes to a job that runs no code of ours", async () => {
    await mkdir(handed);

    const { code, output } = await rehearse(clone, env, { args: [`--hand-over=${handed}`] });

    expect(output).toContain(`${handed} contains the packages to publish: @cbss/`);
    expect(code).toBe(0);
    const files = await readdir(handed);
    expect(files.filter((file) => file.endsWith(".tgz"))).toHaveLength(names.length);
    expect(await readFile(join(handed, "notes/cbss-client.md"), "utf8")).toContain(
      "The packages of the rehearsal",
    );
    const { components } = JSON.parse(await readFile(join(handed, "sbom.cdx.json"), "utf8"));
    const inTree = (components as { name: string }[]).map(({ name }) => name);
    expect(inTree).toEqual(expect.arrayContaining([...names, "ajv", "openapi-fetch", "yaml"]));
    expect(await publishedNames(stage.registry)).toEqual([]);
  });

  it("is completed by that job if a run was killed after the first package", async () => {
    const killed = await rehearse(clone, env, { args: ["--built"], killAt: " is published" });
    const half = await publishedNames(stage.registry);
    const completed = await publishAsWorkflow(clone, handed, env);

    expect(killed.code).toBe(null);
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(names.length);
    expect(completed).toContain("is already published, skipped");
    expect(await publishedNames(stage.registry)).toEqual([...names].sort());
  });

  it("tags the published versions, and pushes the tags", async () => {
    const { code, output } = await rehearse(clone, env, { args: ["--built"] });

    expect(output).toContain("Released @cbss/");
    expect(code).toBe(0);
    expect(await tagsOf(clone)).toHaveLength(names.length);
    expect(await clone.git("ls-remote", "--tags", "origin")).toContain("refs/tags/@cbss/client@");
  });

  it("has nothing to do if everything is published", async () => {
    const { code, output } = await rehearse(clone, env);

    expect(output).toContain("There is nothing to do: every version is published and tagged.");
    expect(code).toBe(0);
  });

  it("installs from the registry with one line in .npmrc, compiles and makes a call", async () => {
    const { consumer, registry } = stage;
    await writeFile(join(consumer.folder, ".npmrc"), `${scopeLine(registry)}\n`);
    await consumer.run("npm", ["install", "--no-audit", "--no-fund", ...names]);

    await expectConsumerToWork(consumer);
  });
});

async function expectRefusal(
  sentence: string | RegExp,
  environment = env,
  args: readonly string[] = [],
): Promise<void> {
  const head = await clone.git("rev-parse", "HEAD");
  const status = await clone.git("status", "--porcelain");

  const { code, output } = await rehearse(clone, environment, { args });

  const last = output.trim().split("\n").at(-1);
  expect(last).toMatch(
    typeof sentence === "string"
      ? new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`)
      : sentence,
  );
  expect(code).toBe(1);
  expect(await clone.git("rev-parse", "HEAD")).toBe(head);
  expect(await clone.git("status", "--porcelain")).toBe(status);
  expect(await publishedNames(stage.registry)).toEqual([]);
  expect(await tagsOf(clone)).toEqual([]);
}

async function documentVersion(): Promise<string | undefined> {
  const text = await readFile(join(clone.folder, "spec/openapi.yaml"), "utf8");
  return /^ {2}version: (\S+)$/m.exec(text)?.[1];
}
