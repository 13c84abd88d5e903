import { consumerIn, publicPackages, runTool } from "@cbss/testing";
import { describe, expect, inject, it } from "vitest";

const consumer = consumerIn(inject("consumer"));
const tarballs = inject("tarballs");

describe.each(publicPackages)("the packed $name", ({ name, exports = {} }) => {
  const tarball = tarballs[name] as string;

  it("passes publint", async () => {
    const printed = await runTool("publint", ["run", tarball, "--strict"], consumer);

    expect(printed).toContain("All good!");
  });

  if (hasTypes(exports)) {
    it("has types that are correct for ES modules, according to attw", async () => {
      const flags = ["--profile", "esm-only", "--format", "ascii", "--no-emoji"];
      const printed = await runTool("attw", [tarball, ...flags], consumer);

      expect(printed).toMatch(/node16 \(from ESM\): OK \(ESM\)\s+bundler: OK/);
    });
  } else {
    it("exports only documents, which attw cannot check", () => {
      for (const file of Object.values(exports)) expect(file).toMatch(/\.(yaml|json)$|^\.\/examples\/\*$/);
    });
  }
});

function hasTypes(exports: Record<string, unknown>): boolean {
  return JSON.stringify(exports).includes('"types"');
}
