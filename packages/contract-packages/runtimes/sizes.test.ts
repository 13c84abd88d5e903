import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { consumerIn, runTool, type SizeLimit, sizeLimits } from "@cbss/testing";
import { beforeAll, expect, inject, it } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    size?: { limit: SizeLimit; bytes: number };
  }
}

// Inside the consumer's folder, so that the installed packages are bundled.
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
  // size-limit finds its plug-ins in the nearest package.json.
  const manifest = { private: true, devDependencies: { "@size-limit/file": "*" }, "size-limit": checks };
  await writeFile(join(consumer.folder, "package.json"), JSON.stringify(manifest));
  // size-limit exits with 1 if a limit is exceeded. The tests below report that more clearly.
  measured = JSON.parse(await runTool("size-limit", ["--json"], consumer).catch(({ stdout }) => stdout));
});

for (const limit of sizeLimits) {
  it(`bundles ${limit.what} into at most ${limit.limit} bytes, minified and gzipped`, ({ task }) => {
    const bytes = measured.find(({ name }) => name === limit.what)?.size ?? Number.NaN;
    task.meta.size = { limit, bytes };

    expect(bytes).toBeLessThanOrEqual(limit.limit);
  });
}
