import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publicPackages } from "@cbss/testing";
import { describe, expect, it } from "vitest";

const repository = "git+https://github.com/cbss-client-toolkit/cbss-client-toolkit.git";

/** Reads the fields of a package.json. */
function manifestOf(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

describe.each(publicPackages)("$name", ({ folder }) => {
  const manifest = manifestOf(folder);
  const place = folder.slice(folder.search(/(packages\/[\w-]+|spec)$/));

  it("has a description, a licence and a README", () => {
    expect(manifest["description"]).toMatch(/^[A-Z].*\.$/);
    expect(manifest["license"]).toBe("MIT");
    expect(existsSync(join(folder, "README.md"))).toBe(true);
  });

  it("names its repository, as npm provenance requires", () => {
    expect(manifest["repository"]).toEqual({ type: "git", url: repository, directory: place });
    expect(manifest["homepage"]).toMatch(/^https:\/\//);
    expect(manifest["bugs"]).toMatch(/^https:\/\//);
  });

  it("has at least three keywords", () => {
    expect(manifest["keywords"]).toContain("cbss");
    expect(new Set(manifest["keywords"] as string[]).size).toBeGreaterThanOrEqual(3);
  });

  it("is an ES module without side effects, for the Node versions that can require() it", () => {
    expect(manifest).toMatchObject({
      type: "module",
      sideEffects: false,
      engines: { node: "^20.19.0 || >=22.12.0" },
    });
  });

  it("ships a list of files, with public access", () => {
    expect(manifest).toMatchObject({
      files: expect.arrayContaining(["dist"]),
      publishConfig: { access: "public" },
    });
  });
});
