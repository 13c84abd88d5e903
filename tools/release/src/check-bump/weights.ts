/**
 * The size of a dependency: the bytes of its files, and of everything that it depends on.
 */
import { existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPackageJson } from "./package-json.ts";

/** The size of each dependency that is installed for a folder. Our own packages are measured separately. */
export function weightsOf(folder: string, names: readonly string[]): Record<string, number> {
  const others = names.filter((name) => !name.startsWith("@cbss/"));
  const weights = others.map((name) => {
    const found = new Set<string>();
    collect(folder, name, found);
    return [name, [...found].reduce((sum, place) => sum + bytesOf(place), 0)] as const;
  });
  return Object.fromEntries(weights);
}

function collect(from: string, name: string, found: Set<string>): void {
  const place = find(from, name);
  if (place === undefined || found.has(place)) return;
  found.add(place);
  for (const other of Object.keys(readPackageJson(place).dependencies ?? {})) collect(place, other, found);
}

function find(from: string, name: string): string | undefined {
  for (let folder = from; folder !== dirname(folder); folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(place)) return realpathSync(place);
  }
  return undefined;
}

function bytesOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules")
    .map((entry) => join(folder, entry.name))
    .reduce((sum, path) => sum + (statSync(path).isDirectory() ? bytesOf(path) : statSync(path).size), 0);
}
