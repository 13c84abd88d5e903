/**
 * Packs the packages to publish, and compares them with the registry.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type PublicPackage, pack, publicPackages, tarballProblems } from "@cbss/testing";
import { publishedIntegrity } from "./registry.ts";

/** A package that this commit would publish. */
export interface Packed {
  name: string;
  version: string;
  tarball: string;
  tag: string;
}

/** Packs every public package, each after its dependencies. Throws if a tarball contains something that must not be published. */
export async function packAndVerify(folder: string): Promise<Packed[]> {
  const tarballs = await pack(folder);
  const packed = inOrder(publicPackages).map(({ name, folder: place }) => {
    // Read again, because this process may have written the version.
    const { version } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
    return { name, version, tarball: tarballs[name] as string, tag: `${name}@${version}` };
  });
  for (const { tag, tarball } of packed) {
    const [problem] = await tarballProblems(tarball);
    if (problem) throw new Error(`The tarball of ${tag} cannot be published: ${problem}.`);
  }
  return packed;
}

/** The packages that the registry lacks. Throws if it has one of them with other content. */
export async function missing(root: string, packed: readonly Packed[]): Promise<Packed[]> {
  const lacking: Packed[] = [];
  for (const one of packed) {
    const published = await publishedIntegrity(root, one.name, one.version);
    if (published === undefined) lacking.push(one);
    else if (published !== (await integrity(one.tarball))) {
      throw new Error(
        `${one.tag} is already in the registry with other content: nothing is published, and a new version is needed (\`pnpm changeset\`).`,
      );
    }
  }
  return lacking;
}

async function integrity(tarball: string): Promise<string> {
  return `sha512-${createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64")}`;
}

/** Orders each package after our packages that it depends on, so that it can be installed before all are published. */
function inOrder(packages: readonly PublicPackage[]): PublicPackage[] {
  const ordered: PublicPackage[] = [];
  const add = (one: PublicPackage): void => {
    if (ordered.includes(one)) return;
    for (const other of packages) if (one.dependencies?.[other.name]) add(other);
    ordered.push(one);
  };
  packages.forEach(add);
  return ordered;
}
