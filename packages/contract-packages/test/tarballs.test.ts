import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { filesIn, pack, publicPackages, tarballProblems, temporaryFolder } from "@cbss/testing";
import { beforeAll, describe, expect, it } from "vitest";

const place = temporaryFolder();
let tarballs: Record<string, string>;
beforeAll(async () => {
  tarballs = await pack(place);
}, 120_000);

/** A packed package, unpacked. */
async function unpacked(name: string): Promise<string> {
  const folder = join(place, name);
  await mkdir(folder, { recursive: true });
  await promisify(execFile)("tar", ["-xzf", tarballs[name] as string], { cwd: folder });
  return join(folder, "package");
}

describe.each(publicPackages)("the tarball of $name", ({ name }) => {
  it("holds no developer's file, no source map, no path of this machine, and no version of the workspace's kind", async () => {
    expect(await tarballProblems(tarballs[name] as string)).toEqual([]);
  });

  it("holds the licence and the README", async () => {
    expect(filesIn(await unpacked(name))).toEqual(expect.arrayContaining(["LICENSE", "README.md"]));
  });

  it("holds what every subpath and every command leads to, its types first", async () => {
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

describe("a tarball that should not be published", () => {
  it("is recognised, whatever is wrong with it", async () => {
    const folder = join(place, "bad/package");
    await mkdir(join(folder, "dist"), { recursive: true });
    await mkdir(join(folder, "src"));
    await writeFile(join(folder, "package.json"), '{ "dependencies": { "yaml": "catalog:" } }');
    await writeFile(
      join(folder, "dist/index.js"),
      "export {};\n//# sourceMappingURL=../../elsewhere.js.map\n",
    );
    await writeFile(join(folder, "dist/path.js"), `export default "${place}";\nimport "file:///x";\n`);
    await writeFile(join(folder, "dist/index.js.map"), "{}");
    await writeFile(join(folder, "src/index.ts"), "");
    await writeFile(join(folder, "dist/index.test.js"), "");
    await writeFile(join(folder, "tsconfig.json"), "{}");
    const tarball = join(place, "bad.tgz");
    await promisify(execFile)("tar", ["-czf", tarball, "-C", join(place, "bad"), "package"]);

    expect(await tarballProblems(tarball)).toEqual([
      "dist/index.js points to a source map",
      "dist/index.js.map is nothing that a caller uses",
      "dist/index.test.js is for developers of this repository only",
      "dist/path.js holds file:///, a path of the machine that packed it",
      "package.json holds a version of the workspace's own kind",
      "src/index.ts is for developers of this repository only",
      "tsconfig.json is for developers of this repository only",
    ]);
  });
});
