/**
 * Runs once for the whole suite: starts a registry on loopback with the packages that the built site serves, and makes a cache for
 * npm, so that third-party packages are downloaded once.
 */
import { globSync } from "node:fs";
import { join } from "node:path";
import { createConsumer, publish, startVerdaccio, temporaryFolder } from "@cbss/testing";
import type { TestProject } from "vitest/node";
import { dist } from "../site/pages-of.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of a registry that has our packages. */
    registry: string;
    npmCache: string;
  }
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  const registry = await startVerdaccio();
  const tarballs = globSync("packages/*.tgz", { cwd: dist }).map((file) => join(dist, file));
  await publish(tarballs, registry.url, await createConsumer());
  provide("registry", registry.url);
  provide("npmCache", temporaryFolder());
  return registry.close;
}
