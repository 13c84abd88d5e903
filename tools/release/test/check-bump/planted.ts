/**
 * A small package: as released, and with a planted change.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { temporaryFolder } from "@cbss/testing";
import type { Bump } from "../../src/check-bump/bump.ts";
import { comparePackages, type Side } from "../../src/check-bump/compare-packages.ts";
import { factsOf } from "../../src/check-bump/facts.ts";
import { type Finding, verdict } from "../../src/check-bump/finding.ts";

/** The text of each file. */
export type Files = Record<string, string>;

/** The findings for one package. */
export interface Compared {
  verdict: Bump;
  findings: readonly Finding[];
  /** All findings as one text. */
  said: string;
}

const name = "@cbss/planted";

/** The smallest package with types, whose index has these declarations. */
export function packageWith(declarations: string, more: Files = {}): Files {
  const exports = { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } };
  const manifest = { name, version: "0.1.0", engines: { node: "^20.19.0 || >=22.12.0" }, exports };
  return {
    "package.json": JSON.stringify(manifest),
    "dist/index.d.ts": declarations,
    "dist/index.js": "export {};",
    "README.md": "A package.",
    ...more,
  };
}

/** Compares two states of a package. */
export async function compare(before: Files, after: Files): Promise<Compared> {
  const folder = temporaryFolder();
  const [released, current] = await Promise.all([
    sideOf(write(join(folder, "before"), before)),
    sideOf(write(join(folder, "after"), after)),
  ]);
  const compared = await comparePackages({ released, current, modules: [], folder: join(folder, "work") });
  const findings = compared.get(name) ?? [];
  return { verdict: verdict(findings), findings, said: findings.map(({ what }) => what).join("; ") };
}

async function sideOf(folder: string): Promise<Side[]> {
  return [{ name, folder, facts: await factsOf(folder) }];
}

function write(folder: string, files: Files): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** Writes a package into a new folder. */
export function writeFiles(files: Files): string {
  return write(temporaryFolder(), files);
}
