import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const ours = "https://github.com/cbss-client-toolkit/cbss-client-toolkit/blob/main/";

/** The pages of the repository to which a page links. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(root, page), "utf8");
  const targets = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)\s]*)?\)/g)].map(([, target = ""]) => target);
  return targets
    .map((target) => (target.startsWith(ours) ? target.slice(ours.length) : join(dirname(page), target)))
    .filter((target) => /\.mdx?$/.test(target) && existsSync(join(root, target)));
}

/** The pages that are at most `clicks` clicks from the README. */
function pagesWithin(clicks: number): Set<string> {
  const pages = new Set(["README.md"]);
  for (let click = 0; click < clicks; click++)
    for (const page of [...pages]) for (const to of linksOf(page)) pages.add(to);
  return pages;
}

/** The text under a heading of a page. */
function section(page: string, heading: string): string {
  const [, ...sections] = readFileSync(join(root, page), "utf8").split(/^## /m);
  return sections.find((one) => one.startsWith(`${heading}\n`)) ?? "";
}

const versions = "docs/pages/look-up/versions-and-support.md";

it.each([
  ["What is 0.1.0?", versions, "What 0.1.0 is", "first release of the six packages"],
  ["What does it promise?", versions, "What counts as breaking", "| Types |"],
  ["What does it not promise?", versions, "What it does not promise", "not official"],
  ["How do I get it?", versions, "Get it", "npm install @cbss/client @cbss/signature"],
  ["Where does it run?", versions, "Where it runs", "20.19 and newer"],
  ["How long is it supported?", versions, "How long a version is supported", "three months"],
  ["What changed?", versions, "What changed", "packages/client/CHANGELOG.md"],
  ["How do I upgrade?", versions, "Upgrade", "../do/upgrade.md"],
  ["Who may publish?", versions, "Who may publish", "maintainer"],
  ["How is it published?", "CONTRIBUTING.md", "Release", "pnpm release"],
  ["How do I report a vulnerability?", versions, "Report a vulnerability", "SECURITY.md"],
])("one page, within two clicks of the README, answers %s", (_, page, heading, answer) => {
  expect([...pagesWithin(2)]).toContain(page);
  expect(section(page, heading)).toContain(answer);
});

it("the page has the same versions of Node.js and TypeScript as the packages and their tests", () => {
  const { engines } = JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8"));
  const tested = readFileSync(join(root, "packages/testing/runtimes/package.json"), "utf8");
  const oldest = /"typescript-(\d+\.\d+)"/.exec(tested)?.[1];

  expect(engines.node).toBe("^20.19.0 || >=22.12.0");
  expect(section(versions, "Where it runs")).toContain("20.19 and newer of 20, 22.12 and newer");
  expect(section(versions, "Where it runs")).toContain(`| TypeScript | ${oldest} and newer`);
});
