/**
 * The packages of this workspace that are published, which are those that are not private. A new package is tested without a
 * change here.
 */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The fields of a package.json that these tests read. */
export interface PublicPackage {
  name: string;
  version: string;
  folder: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  exports?: Record<string, unknown>;
}

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Every public package, in the order of their folders. */
export const publicPackages: PublicPackage[] = globSync("{docs,spec,packages/*}/package.json", { cwd: root })
  .sort()
  .map((file) => {
    const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(root, file), "utf8"));
    // In the workspace, `exports` also contains entries that are not published.
    return { ...manifest, ...publishConfig, folder: dirname(join(root, file)) };
  })
  .filter((manifest: PublicPackage) => manifest.private !== true);
