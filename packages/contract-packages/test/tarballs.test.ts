import { execFile } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { filesIn, pack, publicPackages, tarballProblems, temporaryFolder } from "@cbss/testing";
import { beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const place = temporaryFolder();
let tarballs: Record<string, string>;
beforeAll(async () => {
  tarballs = await pack(place);
}, 120_000);

/** Unpacks a packed package. */
async function unpacked(name: string): Promise<string> {
  const folder = join(place, name);
  await mkdir(folder, { recursive: true });
  await promisify(execFile)("tar", ["-xzf", tarballs[name] as string], { cwd: folder });
  return join(folder, "package");
}

const repository = "https://github.com/cbss-client-toolkit/cbss-client-toolkit/";

describe.each(publicPackages)("the README of $name", ({ folder }) => {
  it("links only to existing pages of the repository", () => {
    const text = readFileSync(join(folder, "README.md"), "utf8");
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
    const pages = links.filter((link) => link.startsWith(repository));

    for (const page of pages) {
      const [, path = ""] = /^(?:blob|tree)\/main\/([^#?]+)/.exec(page.slice(repository.length)) ?? [];
      expect(existsSync(join(root, path)), page).toBe(path !== "");
    }
  });
});

describe.each(publicPackages)("the tarball of $name", ({ name }) => {
  it("contains the files of its list, no source map, no path of this machine, and no dead link", async () => {
    expect(await tarballProblems(tarballs[name] as string)).toEqual([]);
  });

  it("contains the licence and the README", async () => {
    expect(filesIn(await unpacked(name))).toEqual(expect.arrayContaining(["LICENSE", "README.md"]));
  });

  it("contains the target of every subpath and every command, with its types first", async () => {
    const folder = await unpacked(name);
    const { exports = {}, bin = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const conditions = Object.values<string | Record<string, string>>({ ...exports, ...bin });

    for (const target of conditions) {
      if (typeof target === "object") expect(Object.keys(target)).toEqual(["types", "default"]);
      for (const file of typeof target === "string" ? [target] : Object.values(target)) {
        expect(globSync(file, { cwd: folder }), file).not.toEqual([]);
      }
    }
  });
});

describe("an invalid tarball is detected", () => {
  const notListed = "is not on the list of what @cbss/signature ships";

  it.each([
    ["dist/.env", "", notListed],
    ["dist/.cache/x.json", "{}", notListed],
    ["dist/secrets.json", "{}", notListed],
    ["dist/index.js.map", "{}", notListed],
    ["dist/index.test.js", "", notListed],
    ["dist/chunk-AAAAAAAA.js", "", notListed],
    ["src/index.ts", "", notListed],
    ["tsconfig.json", "{}", notListed],
    ["dist/cli.js", "export {};\n//# sourceMappingURL=../../elsewhere.js.map\n", "points to a source map"],
    [
      "dist/cli.js",
      `export default "${place}";\nimport "file:///x";\n`,
      "contains file:///, a path of the machine",
    ],
    ["README.md", "See [the client](../client).\n", "links ../client, which is not in the tarball"],
    [
      "package.json",
      '{ "name": "@cbss/signature", "version": "0.0.0", "dependencies": { "yaml": "catalog:" } }',
      "contains a workspace: or catalog: version",
    ],
  ])("with %s", async (file, text, problem) => {
    const found = await problemsWith(file, text);

    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${file} ${problem}`);
  });

  it("with a file missing, including the changelog after the first release", async () => {
    const manifest = '{ "name": "@cbss/signature", "version": "0.1.0" }';

    expect(await problemsWith("package.json", manifest)).toEqual(
      hasChangelog ? [] : ["CHANGELOG.md is missing"],
    );
  });
});

let planted = 0;
const hasChangelog = existsSync(new URL("../../signature/CHANGELOG.md", import.meta.url));

/** Finds the problems of the tarball of @cbss/signature with another file in it. */
async function problemsWith(file: string, text: string): Promise<string[]> {
  const folder = join(place, `planted-${++planted}`);
  await cp(await unpacked("@cbss/signature"), join(folder, "package"), { recursive: true });
  await mkdir(dirname(join(folder, "package", file)), { recursive: true });
  await writeFile(join(folder, "package", file), text);
  await promisify(execFile)("tar", ["-czf", `${folder}.tgz`, "-C", folder, "package"]);
  return tarballProblems(`${folder}.tgz`);
}
