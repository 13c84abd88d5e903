/**
 * Packs the public packages as a release does.
 */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { publicPackages } from "./public-packages.ts";

/** Packs every public package into a folder. Resolves to the tarball of each package. */
export async function pack(folder: string): Promise<Record<string, string>> {
  const tarballs = publicPackages.map(async ({ name, folder: cwd }) => {
    const tarball = join(folder, `${name.slice(1).replace("/", "-")}.tgz`);
    await promisify(execFile)("pnpm", ["pack", "--out", tarball], { cwd });
    return [name, tarball];
  });
  return Object.fromEntries(await Promise.all(tarballs));
}
