import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Consumer, installPacked, publicPackages } from "./install.ts";

let consumer: Consumer;
beforeAll(async () => {
  consumer = await installPacked();
}, 120_000);
afterAll(() => consumer?.remove());

describe("the packed packages, installed by npm into an empty folder, on the machine's own Node", () => {
  it("make a signed call with import", async () => {
    expect(JSON.parse(await consumer.run("node", ["call.mjs"]))).toEqual({ accepted: true, delivered: 1 });
  });

  it("make a signed call with require()", async () => {
    expect(JSON.parse(await consumer.run("node", ["call.cjs"]))).toEqual({ accepted: true, delivered: 1 });
  });

  it.each([
    ["nodenext", "nodenext"],
    ["bundler", "preserve"],
  ])(
    "type-check in a strict consumer under moduleResolution %s, libraries included",
    async (moduleResolution, module) => {
      const project = `tsconfig.${moduleResolution}.json`;
      const compilerOptions = {
        module,
        moduleResolution,
        target: "es2023",
        lib: ["es2023", "dom", "dom.iterable"],
        types: [],
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        skipLibCheck: false,
        noEmit: true,
      };
      await writeFile(
        join(consumer.folder, project),
        JSON.stringify({ compilerOptions, files: ["call.ts"] }),
      );

      const tsc = fileURLToPath(new URL("../../../node_modules/typescript/bin/tsc", import.meta.url));
      const printed = consumer.run("node", [tsc, "--project", project]).catch(({ stdout }) => stdout);

      expect(await printed).toBe("");
    },
  );

  it("bring no dependency but each other and openapi-fetch", async () => {
    const names = Object.keys(publicPackages);
    for (const name of names) {
      const manifest = JSON.parse(
        await readFile(join(consumer.folder, "node_modules", name, "package.json"), "utf8"),
      );
      for (const dependency of Object.keys(manifest.dependencies ?? {})) {
        expect([...names, "openapi-fetch"]).toContain(dependency);
      }
    }
  });
});
