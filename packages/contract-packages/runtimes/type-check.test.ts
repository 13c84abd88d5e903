import { consumerIn, toolFile, typeCheck } from "@cbss/testing";
import { expect, inject } from "vitest";
import { cell } from "./cell.ts";
import { programVersion } from "./program-cell.ts";

for (const tool of ["typescript-5", "typescript-6", "typescript-7"] as const) {
  for (const moduleResolution of ["nodenext", "bundler"] as const) {
    const runtime = `TypeScript ${tool.at(-1)}`;
    const how = `strict, ${moduleResolution}, libraries checked`;
    const title = `${runtime} has nothing to say about the installed types: ${how}`;
    cell({ runtime, program: toolFile(tool), how, title }, async (tsc, tell) => {
      const consumer = consumerIn(inject("consumer"));
      tell(await programVersion(process.execPath, tsc));

      expect(await typeCheck(consumer, tsc, moduleResolution)).toBe("");
    });
  }
}
