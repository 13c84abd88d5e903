/**
 * Builds the published packages into empty folders.
 */
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { publicPackages } from "@cbss/testing";
import { script } from "./script.ts";

const here = fileURLToPath(new URL("../../../..", import.meta.url));

/** Removes `dist` of every public package, and builds all of them. */
export async function buildAnew(root: string): Promise<void> {
  const folders = publicPackages.map(({ folder }) => join(root, relative(here, folder), "dist"));
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  await script(root, "build", "--filter=@cbss/release^...");
}
