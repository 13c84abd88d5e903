import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, runTool, type SizeLimit, sizeLimits } from "@cbss/testing";
import { beforeAll, expect, inject, it } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    size?: { limit: SizeLimit; bytes: number };
  }
}

// Inside the consumer's folder, so that what is bundled is what is installed.
const consumer = consumerIn(join(inject("consumer"), "sizes"));
let measured: { name: string; size: number }[];

beforeAll(async () => {
  await mkdir(consumer.folder);
  const checks = await Promise.all(
    sizeLimits.map(async ({ what, entry, limit }, index) => {
      await writeFile(join(consumer.folder, `${index}.mjs`), entry);
      await runTool(
        "esbuild",
        [`${index}.mjs`, "--bundle", "--minify", "--format=esm", `--outfile=${index}.js`],
        consumer,
      );
      return { name: what, path: `${index}.js`, gzip: true, limit: `${limit} B` };
    }),
  );
  // size-limit finds its plug-ins by what the nearest package.json names.
  const manifest = { private: true, devDependencies: { "@size-limit/file": "*" }, "size-limit": checks };
  await writeFile(join(consumer.folder, "package.json"), JSON.stringify(manifest));
  // It exits with 1 where a limit is passed, which the tests below say better.
  measured = JSON.parse(await runTool("size-limit", ["--json"], consumer).catch(({ stdout }) => stdout));
});

for (const limit of sizeLimits) {
  it(`${limit.what} weighs at most ${limit.limit} bytes, minified and gzipped`, ({ task }) => {
    const bytes = measured.find(({ name }) => name === limit.what)?.size ?? Number.NaN;
    task.meta.size = { limit, bytes };

    expect(bytes).toBeLessThanOrEqual(limit.limit);
  });
}
