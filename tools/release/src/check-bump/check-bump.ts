/**
 * Holds the versions that are planned against what has changed since the last release.
 */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pack, publicPackages, temporaryFolder } from "@cbss/testing";
import { run } from "../run.ts";
import { comparePackages } from "./compare-packages.ts";
import type { Finding } from "./finding.ts";
import { type Judgement, judge } from "./judge.ts";
import { plannedVersions } from "./planned-versions.ts";
import { fetchReleased, releasedVersions } from "./released.ts";
import type { Packages } from "./types/lay-out.ts";

/** Judges every public package; none are judged where nothing has been released yet. */
export async function checkBump(root: string): Promise<Judgement[]> {
  const released = await releasedVersions(root);
  if (released.size === 0) return [];
  const folder = temporaryFolder();
  const compared = await comparePackages({
    released: await fetchAll(root, released),
    current: await packAll(folder),
    modules: publicPackages.map((one) => join(one.folder, "node_modules")),
    folder,
  });
  const planned = plannedVersions(root, new Map(publicPackages.map(({ name, version }) => [name, version])));
  const names = [...new Set([...released.keys(), ...planned.keys()])];
  return names.map((name) => {
    const findings = compared.get(name) ?? [isNew];
    const before = released.get(name) ?? "0.0.0";
    return judge(name, findings, before, planned.get(name) ?? before);
  });
}

const isNew: Finding = { bump: "minor", what: "the package is new" };

async function fetchAll(root: string, versions: ReadonlyMap<string, string>): Promise<Packages> {
  const fetched = [...versions].map(async ([name, version]) => [
    name,
    await fetchReleased(root, name, version),
  ]);
  return Object.fromEntries(await Promise.all(fetched));
}

/** What would be published now, unpacked. */
async function packAll(folder: string): Promise<Packages> {
  const unpacked = Object.entries(await pack(folder)).map(async ([name, tarball]) => {
    const place = join(folder, "packed", name);
    await mkdir(place, { recursive: true });
    await run("tar", ["-xzf", tarball], place);
    return [name, join(place, "package")];
  });
  return Object.fromEntries(await Promise.all(unpacked));
}
