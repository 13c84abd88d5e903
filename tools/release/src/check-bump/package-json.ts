/**
 * The fields that the comparison reads of a packed package.json.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface PackageJson {
  name: string;
  version: string;
  exports?: Record<string, string | Record<string, string>>;
  bin?: Record<string, string>;
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}

/** The package.json of a package's folder. */
export function readPackageJson(folder: string): PackageJson {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** Each entry point that has types, with the file of its types. */
export function typedEntries({ exports = {} }: PackageJson): Map<string, string> {
  const entries = Object.entries(exports).flatMap(([subpath, target]) =>
    typeof target === "object" && target["types"] ? [[subpath, target["types"]] as const] : [],
  );
  return new Map(entries);
}
