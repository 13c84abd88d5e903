/**
 * Every block of code on the site comes from a file that is compiled or run. A page cannot hold code of its own.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inRepository, pagesFolder } from "../scripts/places.ts";
import { sectionOf } from "../scripts/section-of.ts";
import { pagesToFollow } from "../tutorials/pages-to-follow.ts";

const pages = [
  ...filesIn(pagesFolder, ""),
  ...filesIn(inRepository("docs/decisions"), "../decisions/"),
].filter((path) => /\.mdx?$/.test(path));

const followedPages = pagesToFollow.flatMap((page) =>
  ["md", "mdx"].map((end) => `${pagesFolder}/${page}.${end}`),
);

describe.each(pages)("the page %s", (path) => {
  const fences = fencesOf(readFileSync(`${pagesFolder}/${path}`, "utf8"));

  it("contains no code: each fence is empty and names a file", () => {
    expect(
      fences.filter(
        ({ info, code }) => code !== "" || !/^[a-z]+ file=\S+( region=\S+)?( name=\S+)?$/.test(info),
      ),
    ).toEqual([]);
  });

  it("includes code only from files that a test compiles or runs", () => {
    const files = fences.map(({ info }) => /file=(\S+)/.exec(info)?.[1] ?? "");

    expect(files.filter((file) => !existsSync(inRepository(file)) || !isTested(file))).toEqual([]);
  });
});

describe("texts that pages include", () => {
  it("the included sections of READMEs contain only code that a test runs", () => {
    const lent = pages.flatMap((path) => [
      ...readFileSync(`${pagesFolder}/${path}`, "utf8").matchAll(/^\{\{ readme (\S+) (.*) \}\}$/gm),
    ]);
    const fences = lent.flatMap(([, folder, heading = ""]) => {
      const file = `${folder}/README.md`;
      return fencesOf(sectionOf(readFileSync(inRepository(file), "utf8"), heading, file));
    });

    // The block for faults: first-call.test.ts runs it as examples/set-fault.sh.
    expect(fences.map(({ code }) => code)).toEqual([
      readFileSync(inRepository("docs/examples/set-fault.sh"), "utf8").trim(),
    ]);
  });
});

/** Sources and scripts that `tsc`, a test beside them, first-call.test.ts or own-code.test.ts takes. */
function isTested(file: string): boolean {
  if (/^docs\/examples\/(sign-in-browser\/)?[^/]+\.ts$/.test(file)) return true;
  if (/^packages\/sandbox\/test\/examples\/[^/]+\.test\.ts$/.test(file)) return true;
  // Run by contract-packages: each week, and on every runtime.
  if (/^packages\/contract-packages\/apps\/jest\//.test(file)) return true;
  if (file === "packages/testing/consumer/call.cjs") return true;
  const tests = ["first-call", "own-code"]
    .map((name) => readFileSync(inRepository(`docs/test/${name}.test.ts`), "utf8"))
    .join("");
  return (
    isFollowed(file) ||
    [file, file.slice("docs/examples/".length)].some((name) => tests.includes(`"${name}"`))
  );
}

/** Shown on a page whose blocks tutorials/ runs. */
function isFollowed(file: string): boolean {
  return followedPages.some(
    (page) => existsSync(page) && readFileSync(page, "utf8").includes(` file=${file}`),
  );
}

function fencesOf(text: string): { info: string; code: string }[] {
  return Array.from(
    text.matchAll(/^ *(`{3,}|~{3,})(.*)\n([\s\S]*?)^ *\1/gm),
    ([, , info = "", code = ""]) => ({ info, code: code.trim() }),
  );
}

function filesIn(folder: string, prefix: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .sort()
        .map((file) => `${prefix}${file}`)
    : [];
}
