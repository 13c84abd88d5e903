import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Machine } from "@cbss/testing/benchmark-result";

/** The properties of the measuring machine that matter for a ratio. */
export function thisMachine(): Machine {
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.versions.node,
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    platform: `${process.platform}-${process.arch}`,
  };
}

/** The versions of packages, read from the `node_modules` of a folder. */
export function versionsIn(folder: string, names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const manifest = JSON.parse(readFileSync(`${folder}/node_modules/${name}/package.json`, "utf8"));
      return [name, manifest.version];
    }),
  );
}
