/**
 * The files for a job that publishes without running code of this repository: the list in order, a bill of materials of everything
 * that a caller installs, and the release notes.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { createConsumer, publicPackages } from "@cbss/testing";
import { releaseNotes } from "./release-notes.ts";
import type { Packed } from "./tarballs.ts";

/** Writes `packages.txt` (a tag, a tarball and its notes a line), `sbom.cdx.json` and the notes beside the tarballs. */
export async function handOver(
  folder: string,
  packed: readonly Packed[],
  toPublish: readonly Packed[],
): Promise<void> {
  await writeFile(join(folder, "sbom.cdx.json"), await billOfMaterials(packed));
  await mkdir(join(folder, "notes"), { recursive: true });
  const lines = toPublish.map(async ({ name, version, tag, tarball }) => {
    const place = publicPackages.find((one) => one.name === name)?.folder ?? "";
    const changelog = await readFile(join(place, "CHANGELOG.md"), "utf8");
    const notes = `notes/${basename(tarball, ".tgz")}.md`;
    await writeFile(join(folder, notes), releaseNotes(changelog, version));
    return `${tag} ${basename(tarball)} ${notes}\n`;
  });
  await writeFile(join(folder, "packages.txt"), (await Promise.all(lines)).join(""));
}

/** npm's bill of materials, in CycloneDX, of a folder in which all packages are installed. */
async function billOfMaterials(packed: readonly Packed[]): Promise<string> {
  const consumer = await createConsumer();
  const tarballs = packed.map(({ tarball }) => tarball);
  await consumer.run("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...tarballs]);
  return consumer.run("npm", ["sbom", "--sbom-format=cyclonedx", "--omit=dev"]);
}
