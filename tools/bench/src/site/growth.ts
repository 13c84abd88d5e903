/**
 * The growth of the docs site with the operations of the document.
 */
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Curve } from "@cbss/testing/benchmark-result";
import { copyDocs } from "@cbss/testing/copy-docs";
import { curveOf } from "../scaling/curve.ts";
import { generatedDocument } from "../scaling/generated-document.ts";

const WHY = "Each has its own page, whose length does not depend on the others.";

/** The seconds of the build and the megabytes of the site, measured once for each size, because a build can take minutes. */
export async function growthCurves(sizes: number[]): Promise<Curve[]> {
  const seconds: { size: number; value: number }[] = [];
  const megabytes: { size: number; value: number }[] = [];
  for (const size of sizes) {
    const docs = copyDocs(generatedDocument(size));
    try {
      const started = performance.now();
      await docs.generate();
      await docs.build();
      seconds.push({ size, value: (performance.now() - started) / 1000 });
      megabytes.push({ size, value: bytesIn(docs.site) / 2 ** 20 });
    } finally {
      docs.remove();
    }
  }
  return [
    curveOf("docs site, its build", "operations", "s", seconds, WHY),
    curveOf("docs site, its files", "operations", "MB", megabytes, WHY),
  ];
}

function bytesIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
