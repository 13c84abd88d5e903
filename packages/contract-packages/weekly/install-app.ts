/**
 * Installs an app of `apps/` as its owner does: with plain npm, and our packages from the registry on loopback.
 */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Consumer, consumerIn, temporaryFolder } from "@cbss/testing";
import { inject } from "vitest";

/** Copies an app out of the workspace, and installs the dependencies of its package.json. */
export async function installApp(name: string): Promise<Consumer> {
  const app = consumerIn(join(temporaryFolder(), name));
  await cp(fileURLToPath(new URL(`../apps/${name}`, import.meta.url)), app.folder, { recursive: true });
  await cp(join(inject("consumer"), ".npmrc"), join(app.folder, ".npmrc"));
  await app.run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]);
  return app;
}
