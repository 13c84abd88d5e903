/**
 * Compares what package.json promises: subpaths, commands, engines and peers. The comparison of files finds other changes,
 * such as those of texts or dependencies.
 */
import { globSync } from "node:fs";
import type { Finding } from "./finding.ts";
import { type PackageJson, readPackageJson } from "./package-json.ts";

/** The entries that a caller can no longer reach, or can reach from now on. */
export function compareManifests(oldFolder: string, newFolder: string): Finding[] {
  const [before, after] = [readPackageJson(oldFolder), readPackageJson(newFolder)];
  return [
    ...comparePlaces("the subpath", reachable(before, oldFolder), reachable(after, newFolder)),
    ...comparePlaces("the command", Object.keys(before.bin ?? {}), Object.keys(after.bin ?? {})),
    ...compareRanges("engines", before.engines, after.engines),
    ...compareRanges("peer", before.peerDependencies, after.peerDependencies),
    ...newlyRequired(before, after),
  ];
}

/** Every subpath that can be imported; a `*` is expanded to each file that it matches. */
function reachable({ exports = {} }: PackageJson, folder: string): string[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (!subpath.includes("*")) return [subpath];
    const pattern = typeof target === "string" ? target : (target["default"] ?? "");
    const [start = "", end = ""] = pattern.split("*");
    const files = globSync(`${start.slice(2)}**/*${end}`, { cwd: folder, withFileTypes: true });
    return files
      .filter((file) => file.isFile())
      .map((file) => `${file.parentPath}/${file.name}`.slice(folder.length + 1 + start.slice(2).length))
      .map((matched) => subpath.replace("*", matched.slice(0, matched.length - end.length)));
  });
}

function comparePlaces(kind: string, before: string[], after: string[]): Finding[] {
  const gone = before.filter((place) => !after.includes(place));
  const added = after.filter((place) => !before.includes(place));
  return [
    ...gone.map((place): Finding => ({ bump: "major", what: `${kind} ${place} was removed` })),
    ...added.map((place): Finding => ({ bump: "minor", what: `${kind} ${place} is new` })),
  ];
}

type Ranges = Record<string, string> | undefined;

/** A range consists of alternatives between `||`. A new alternative is allowed; removing or changing one is breaking. */
function compareRanges(kind: "engines" | "peer", before: Ranges = {}, after: Ranges = {}): Finding[] {
  return Object.keys({ ...before, ...after }).flatMap((name): Finding[] => {
    const [was, is] = [before[name], after[name]];
    if (was === is) return [];
    if (was === undefined && kind === "peer") return [];
    const kept =
      is === undefined ||
      (was !== undefined && alternatives(was).every((one) => alternatives(is).includes(one)));
    return [
      { bump: kept ? "minor" : "major", what: `${kind} ${name} went from ${was ?? "any"} to ${is ?? "any"}` },
    ];
  });
}

function alternatives(range: string): string[] {
  return range.split("||").map((one) => one.trim());
}

/** A peer that the caller must install from now on. An optional peer requires nothing. */
function newlyRequired(before: PackageJson, after: PackageJson): Finding[] {
  return Object.keys(after.peerDependencies ?? {})
    .filter((name) => isRequired(after, name) && !isRequired(before, name))
    .map((name) => ({ bump: "major", what: `the peer ${name} must be installed from now on` }));
}

function isRequired(
  { peerDependencies = {}, peerDependenciesMeta = {} }: PackageJson,
  name: string,
): boolean {
  return name in peerDependencies && !peerDependenciesMeta[name]?.optional;
}
