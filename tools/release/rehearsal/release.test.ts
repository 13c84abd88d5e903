import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type Consumer,
  createConsumer,
  publicPackages,
  type Registry,
  scopeLine,
  signUp,
  startVerdaccio,
  toolFile,
  typeCheck,
} from "@cbss/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Clone, cloneWorkingTree, install } from "./clone.ts";
import { environment, publishAsWorkflow, publishImpostor, rehearse, tagsOf } from "./rehearse.ts";

// One repository is released twice, so the tests depend on their order.
let clone: Clone;
let registry: Registry;
let consumer: Consumer;
let env: NodeJS.ProcessEnv;
/** The folder that is handed over to the publishing job. */
let handed: string;
const names = publicPackages.map(({ name }) => name);

beforeAll(async () => {
  clone = await cloneWorkingTree();
  handed = join(clone.folder, "../handed");
  registry = await startVerdaccio();
  consumer = await createConsumer();
  env = environment(clone, registry.url, await signUp(registry.url));
  await install(clone);
  await writeChangeset("everything", names, "The packages of the rehearsal.");
  await commitAndPush("Ask for a first release");
});

afterAll(async () => {
  await registry?.close();
});

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

describe("the first release", () => {
  it("writes the versions, including the document's, and stops so that a person can review them", async () => {
    const { code, output } = await rehearse(clone, env);

    expect(output).toContain("The versions are written and nothing is published.");
    expect(code).toBe(0);
    expect(await publishedNames()).toEqual([]);
    expect(await documentVersion()).toBe(await versionOf("spec"));
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
      /^Expected the registry to say whether it has @cbss\/[\w-]+@0\.\d+\.0, got ECONNREFUSED/m,
      down,
      ["--built"],
    );
  });

  it("does not publish with a wrong token", async () => {
    const wrong = environment(clone, registry.url, "wrong");

    await expectRefusal(`Expected a token that ${registry.url} accepts, got `, wrong, ["--built"]);
  });

  it("does not publish if the registry has a version with other content", async () => {
    const other = await startVerdaccio();
    try {
      const elsewhere = environment(clone, other.url, await signUp(other.url));
      const version = await versionOf("packages/signature");
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
    expect(await publishedNames()).toEqual([]);
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
    expect(await publishedNames()).toEqual([]);
  });

  it("is completed by that job if a run was killed after the first package", async () => {
    const killed = await rehearse(clone, env, { args: ["--built"], killAt: " is published" });
    const half = await publishedNames();
    const completed = await publishAsWorkflow(clone, handed, env);

    expect(killed.code).toBe(null);
    expect(half.length).toBeGreaterThan(0);
    expect(half.length).toBeLessThan(names.length);
    expect(completed).toContain("is already published, skipped");
    expect(await publishedNames()).toEqual([...names].sort());
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
    await writeFile(join(consumer.folder, ".npmrc"), `${scopeLine(registry.url)}\n`);
    await consumer.run("npm", ["install", "--no-audit", "--no-fund", ...names]);

    await expectConsumerToWork();
  });
});

describe("the second release", () => {
  it("is refused for an export without a changeset, in a sentence with the command that writes the changeset", async () => {
    const file = join(clone.folder, "packages/signature/src/index.ts");
    await writeFile(
      file,
      `${await readFile(file, "utf8")}\n/** Planted. */\nexport const planted: number = 1;\n`,
    );
    await commitAndPush("Plant an export");

    const { code, output } = await rehearse(clone, env);

    expect(output).toContain(
      "@cbss/signature: the export planted is new; that calls for minor; no changeset is pending.",
    );
    expect(output).toContain("pnpm changeset add -m");
    expect(code).toBe(1);
    expect(await clone.git("status", "--porcelain")).toBe("");
  });

  it("publishes a snapshot under next first, and does not change the tree", async () => {
    await writeChangeset("planted", ["@cbss/signature"], "There is a planted export now.");
    await commitAndPush("Say what is planted");

    const { code, output } = await rehearse(clone, env, { args: ["--snapshot"] });

    expect(output).toMatch(/@cbss\/signature@0\.0\.0-next-\d+ is published under next/);
    expect(code).toBe(0);
    const { "dist-tags": tags } = await (await fetch(`${registry.url}@cbss%2fsignature`)).json();
    expect(tags).toMatchObject({
      latest: await versionOf("packages/signature"),
      next: expect.stringMatching(/^0\.0\.0-next-/),
    });
    expect(await clone.git("status", "--porcelain")).toBe("");
  });

  it("publishes the version that the changeset requires, and the consumer upgrades to it", async () => {
    const before = await versionOf("packages/signature");
    expect(await rehearse(clone, env)).toMatchObject({ code: 0 });
    await commitAndPush("Version");
    const after = await versionOf("packages/signature");

    const { code, output } = await rehearse(clone, env);
    expect(output).toContain(`@cbss/signature@${after} is published`);
    expect(code).toBe(0);
    expect(output).not.toContain("@cbss/types@");
    expect(after).not.toBe(before);

    await consumer.run("npm", [
      "install",
      "--no-audit",
      "--no-fund",
      ...names.map((name) => `${name}@latest`),
    ]);
    const installed = join(consumer.folder, "node_modules/@cbss/signature/package.json");
    expect(JSON.parse(await readFile(installed, "utf8")).version).toBe(after);
    await expectConsumerToWork();
  });

  it("has nothing to do if everything is published", async () => {
    expect((await rehearse(clone, env, { args: ["--built"] })).output).toContain("There is nothing to do");
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
  expect(await publishedNames()).toEqual([]);
  expect(await tagsOf(clone)).toEqual([]);
}

async function expectConsumerToWork(): Promise<void> {
  expect(JSON.parse(await consumer.run("node", ["call.mjs"]))).toEqual({ accepted: true, delivered: 1 });
  expect(await typeCheck(consumer, toolFile("typescript-7"), "nodenext")).toBe("");
}

async function publishedNames(url = registry.url): Promise<string[]> {
  const has = async (name: string) => ((await fetch(url + name.replace("/", "%2f"))).ok ? [name] : []);
  return (await Promise.all([...names].sort().map(has))).flat();
}

async function writeChangeset(name: string, packages: string[], letter: string): Promise<void> {
  const head = packages.map((one) => `"${one}": minor`).join("\n");
  await writeFile(join(clone.folder, `.changeset/${name}.md`), `---\n${head}\n---\n\n${letter}\n`);
}

async function commitAndPush(message: string): Promise<void> {
  await clone.git("add", "--all");
  await clone.git("commit", "--quiet", "--message", message);
  await clone.git("push", "--quiet", "origin", "main");
}

async function versionOf(folder: string): Promise<string> {
  return JSON.parse(await readFile(join(clone.folder, folder, "package.json"), "utf8")).version;
}

async function documentVersion(): Promise<string | undefined> {
  const text = await readFile(join(clone.folder, "spec/openapi.yaml"), "utf8");
  return /^ {2}version: (\S+)$/m.exec(text)?.[1];
}
