import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { publicPackages, temporaryFolder } from "@cbss/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { judgeAll } from "../../src/check-bump/check-bump.ts";
import { type Current, currentPackages } from "../../src/check-bump/current.ts";
import { factsOf } from "../../src/check-bump/facts.ts";
import { type Reference, referenceOf } from "../../src/check-bump/reference.ts";

let packages: Current[];
let references: Map<string, Reference>;
beforeAll(async () => {
  packages = await currentPackages(temporaryFolder());
  const written = packages.map(({ name, folder, facts }) => {
    const reference = { ...referenceOf(folder, facts), version: "0.1.0" };
    // As read from its file.
    return [name, JSON.parse(JSON.stringify(reference)) as Reference] as const;
  });
  references = new Map(written);
});

type Edit = (text: string) => string;

/** Returns the verdicts on a package with changed files and planned versions. */
async function refusals(name: string, files: Record<string, Edit>, planned = "0.1.0"): Promise<string> {
  const changed = await withFiles(name, files);
  const current = packages.map((one) => (one.name === name ? changed : one));
  const versions = new Map(packages.map((one) => [one.name, one.name === name ? planned : "0.1.0"]));
  const judged = await judgeAll({ references, current, planned: versions, folder: temporaryFolder() });
  return judged.flatMap(({ isEnough, text }) => (isEnough ? [] : [text])).join("\n");
}

async function withFiles(name: string, files: Record<string, Edit>): Promise<Current> {
  const folder = join(temporaryFolder(), "package");
  await cp(packages.find((one) => one.name === name)?.folder ?? "", folder, { recursive: true });
  for (const [file, edit] of Object.entries(files)) {
    const before = await readFile(join(folder, file), "utf8").catch(() => "");
    const after = edit(before);
    if (after === before) throw new Error(`Nothing to change in ${file}.`);
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), after);
  }
  const installed = publicPackages.find((one) => one.name === name)?.folder;
  return { name, folder, facts: await factsOf(folder, installed) };
}

function chunk(name: string, start: string): string {
  const { facts } = packages.find((one) => one.name === name) as Current;
  return Object.keys(facts.files).find((file) => file.startsWith(start) && file.endsWith(".d.ts")) ?? "";
}

describe("a change of the real packages without its changeset is refused, in a sentence:", () => {
  it("a changed export", async () => {
    const edit: Edit = (text) =>
      text.replace("declare function sign(", "declare function sign(first: number, ");
    const file = chunk("@cbss/signature", "dist/index");

    expect(await refusals("@cbss/signature", { [file]: edit })).toMatch(
      /^@cbss\/signature: the export sign is not compatible .*; that calls for minor, .*; no changeset is pending\./,
    );
  });

  it("a renamed code", async () => {
    const edit: Edit = (text) => text.replaceAll("ERR_CBSS_HTTP", "ERR_CBSS_STATUS");

    expect(await refusals("@cbss/client", { "dist/index.js": edit })).toContain(
      "@cbss/client: the code ERR_CBSS_HTTP was removed; that calls for minor",
    );
  });

  it("a new field of the report", async () => {
    const edit: Edit = (text) =>
      text.replace("interface Report {", "interface Report {\n  readonly seed?: string;");
    const file = chunk("@cbss/contract-server", "dist/options");

    expect(await refusals("@cbss/contract-server", { [file]: edit })).toContain(
      "@cbss/contract-server: the types of the package changed, but are compatible with the old ones",
    );
  });

  it("a new operation, which is a minor change", async () => {
    const edit: Edit = (text) => {
      const document = JSON.parse(text);
      const [post] = Object.values<object>(document.paths);
      document.paths["/api/Customer/Confirm"] = JSON.parse(
        JSON.stringify(post).replaceAll("startEmailAddressChange", "confirm"),
      );
      return JSON.stringify(document);
    };

    expect(await refusals("@cbss/openapi", { "dist/openapi.json": edit })).toMatch(
      /^@cbss\/openapi: .*\/api\/Customer\/Confirm.*; that calls for minor; no changeset is pending\./,
    );
  });

  it("another README, which is a patch", async () => {
    expect(await refusals("@cbss/types", { "README.md": (text) => `${text}\nMore.\n` })).toContain(
      "@cbss/types: other bytes in README.md; that calls for patch; no changeset is pending.",
    );
  });

  it("a changeset that is too small", async () => {
    const edit: Edit = (text) => `${text}\nexport declare const planted: number;\n`;

    expect(await refusals("@cbss/types", { "dist/index.d.ts": edit }, "0.1.1")).toContain(
      "@cbss/types: the export planted is new; that calls for minor; the pending changesets are patch.",
    );
    expect(await refusals("@cbss/types", { "dist/index.d.ts": edit }, "0.2.0")).toBe("");
  });
});

it("unchanged packages need no changeset", async () => {
  const planned = new Map(packages.map(({ name }) => [name, "0.1.0"]));

  const judged = await judgeAll({ references, current: packages, planned, folder: temporaryFolder() });

  expect(judged.map(({ text }) => text)).toEqual(
    packages.map(({ name }) => `${name}: nothing changed since 0.1.0.`),
  );
});
