import { readFileSync } from "node:fs";
import { parseChangesetFile } from "@changesets/parse";
import { describe, expect, it } from "vitest";
import { changesetOf, type Newest, newest, withVersion } from "../src/newest/newest.ts";

describe.each(Object.keys(newest) as Newest[])("the weekly job finds the version of %s", (name) => {
  const text = readFileSync(new URL(`../../../${newest[name].file}`, import.meta.url), "utf8");

  it("changes only that line", () => {
    const before = text.split("\n");
    const after = withVersion(text, name, "99.8.7").split("\n");

    const changed = after.filter((line, index) => line !== before[index]);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toContain("99.8.7");
  });
});

it("reports a version that it does not find", () => {
  expect(() => withVersion("{}", "node", "99.8.7")).toThrow(
    "Expected a version of node in package.json, found none: correct its place in newest.ts.",
  );
});

it("the weekly job's changeset covers every package", () => {
  const { releases, summary } = parseChangesetFile(
    changesetOf(["@cbss/types", "@cbss/client"], "yaml", "9.8.7"),
  );

  expect(releases).toEqual([
    { name: "@cbss/types", type: "minor" },
    { name: "@cbss/client", type: "minor" },
  ]);
  expect(summary).toContain("yaml 9.8.7");
});
