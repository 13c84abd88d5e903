import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "@cbss/testing";
import { expect, it } from "vitest";
import { pendingChangesets, plannedVersions } from "../../src/check-bump/planned-versions.ts";

const versions = new Map([
  ["@cbss/openapi", "0.1.0"],
  ["@cbss/types", "0.1.0"],
  ["@cbss/sandbox", "0.3.4"],
]);

async function withChangesets<Result>(texts: string[], action: (root: string) => Result): Promise<Result> {
  const folder = temporaryFolder();
  await mkdir(join(folder, ".changeset"));
  const config = { fixed: [["@cbss/openapi", "@cbss/types"]] };
  await writeFile(join(folder, ".changeset/config.json"), JSON.stringify(config));
  await writeFile(join(folder, ".changeset/README.md"), "Not a changeset.");
  for (const [index, text] of texts.entries()) await writeFile(join(folder, `.changeset/${index}.md`), text);
  return action(folder);
}

it("raises a whole fixed group by the largest of all pending changesets", async () => {
  const texts = [
    '---\n"@cbss/types": patch\n---\n\nA.\n',
    '---\n"@cbss/types": minor\n"@cbss/sandbox": patch\n---\n\nB.\n',
  ];

  const planned = await withChangesets(texts, (root) => plannedVersions(root, versions));

  expect(Object.fromEntries(planned)).toEqual({
    "@cbss/openapi": "0.2.0",
    "@cbss/types": "0.2.0",
    "@cbss/sandbox": "0.3.5",
  });
});

it("changes no version if no changeset or only an empty one is pending", async () => {
  const planned = await withChangesets(["---\n---\n\nNobody notices.\n"], (root) =>
    plannedVersions(root, versions),
  );

  expect(planned).toEqual(versions);
});

it("refuses a changeset that names no packages", async () => {
  await expect(withChangesets(["A letter without a head.\n"], pendingChangesets)).rejects.toThrow(
    "Expected .changeset/0.md to start with packages between two lines of ---: write it with `pnpm changeset`.",
  );
});
