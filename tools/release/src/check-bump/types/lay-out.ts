/**
 * Writes two sets of packages to disk so that each package imports the others of its set, and both sets share all other packages.
 */
import { existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readPackageJson } from "../package-json.ts";
import { plainDeclarations } from "./plain-declarations.ts";

/** The folder of each package, by name. */
export type Packages = Record<string, string>;

/** The folders with the plain declarations of both sides. */
export interface LaidOut {
  folder: string;
  released: Packages;
  current: Packages;
  /** The packages whose types may differ: those with changed declarations (comments aside), and those that use them. */
  differing: ReadonlySet<string>;
}

/** Writes the plain declarations of both sides; `modules` are the folders with all other packages. */
export function layOut(
  folder: string,
  released: Packages,
  current: Packages,
  modules: readonly string[],
): LaidOut {
  linkOthers(folder, modules);
  const before = copyAll(join(folder, "released"), released);
  const after = copyAll(join(folder, "current"), current);
  return {
    folder,
    released: before,
    current: after,
    differing: differingIn(before, after),
  };
}

function differingIn(before: Packages, after: Packages): Set<string> {
  const differs = (name: string): boolean => {
    if (declarations(before[name]) !== declarations(after[name])) return true;
    const { dependencies = {} } = readPackageJson(after[name] as string);
    return Object.keys(dependencies).some((other) => other in before && differs(other));
  };
  return new Set(Object.keys(before).filter((name) => name in after && differs(name)));
}

/** All declarations of a package, as one text. */
function declarations(folder: string | undefined): string {
  const files = folder === undefined ? [] : globSync("**/*.d.ts", { cwd: folder }).sort();
  return files.map((file) => `${file}\n${readFileSync(join(folder ?? "", file), "utf8")}`).join("\n");
}

function copyAll(side: string, packages: Packages): Packages {
  const copies = Object.entries(packages).map(([name, source]) => {
    const copy = join(side, "packages", name);
    mkdirSync(copy, { recursive: true });
    // With a different version, because tsc treats two packages with the same name and version as one, wherever they are.
    const manifest = { ...readPackageJson(source), version: `0.0.0-${basename(side)}` };
    writeFileSync(join(copy, "package.json"), JSON.stringify(manifest));
    for (const file of globSync("**/*.d.ts", { cwd: source, exclude: ["node_modules"] })) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), plainDeclarations(readFileSync(join(source, file), "utf8")));
    }
    // By a link, because tools treat files in node_modules as third-party code.
    link(copy, join(side, "node_modules", name));
    return [name, copy];
  });
  return Object.fromEntries(copies);
}

function linkOthers(folder: string, modules: readonly string[]): void {
  for (const place of modules) {
    const names = globSync("{@*/*,[!.@]*}", { cwd: place }).filter((name) => !name.startsWith("@cbss/"));
    for (const name of names) link(join(place, name), join(folder, "node_modules", name));
  }
}

function link(target: string, place: string): void {
  if (existsSync(place)) return;
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(target, place, "dir");
}
