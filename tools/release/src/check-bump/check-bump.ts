/**
 * Compares the planned versions with the changes since the last release.
 */
import { join } from "node:path";
import { publicPackages, temporaryFolder } from "@cbss/testing";
import { comparePackages } from "./compare-packages.ts";
import { type Current, currentPackages } from "./current.ts";
import type { Finding } from "./finding.ts";
import { type Judgement, judge } from "./judge.ts";
import { plannedVersions } from "./planned-versions.ts";
import { type Reference, readReferences, referenceOf, unpackReference, writeReference } from "./reference.ts";

export interface Judged {
  references: ReadonlyMap<string, Reference>;
  current: readonly Current[];
  /** The version of each package after the pending changesets. */
  planned: ReadonlyMap<string, string>;
  /** An empty folder to work in. */
  folder: string;
}

/** Judges every public package. Returns an empty list if nothing has been released yet. */
export async function checkBump(root: string): Promise<Judgement[]> {
  const references = readReferences(root);
  if (references.size === 0) return [];
  const folder = temporaryFolder();
  const current = await currentPackages(folder);
  const planned = plannedVersions(root, new Map(publicPackages.map(({ name, version }) => [name, version])));
  return judgeAll({ references, current, planned, folder });
}

/** Judges packages against the references of the last release. */
export async function judgeAll({ references, current, planned, folder }: Judged): Promise<Judgement[]> {
  const released = [...references.values()].map((reference) => {
    const place = join(folder, "released", reference.name);
    unpackReference(reference, place);
    return { name: reference.name, folder: place, facts: reference.facts };
  });
  const modules = publicPackages.map((one) => join(one.folder, "node_modules"));
  const compared = await comparePackages({ released, current, modules, folder });
  const names = [...new Set([...references.keys(), ...planned.keys()])];
  return names.map((name) => {
    const findings = compared.get(name) ?? [isNew];
    const before = references.get(name)?.version ?? "0.0.0";
    return judge(name, findings, before, planned.get(name) ?? before);
  });
}

const isNew: Finding = { bump: "minor", what: "the package is new" };

/** Writes the references for the next release: the packages as they are built now. */
export async function writeReferences(root: string): Promise<void> {
  for (const { folder, facts } of await currentPackages(temporaryFolder()))
    writeReference(root, referenceOf(folder, facts));
}
