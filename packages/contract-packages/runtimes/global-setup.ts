/**
 * Prepares the whole suite once. It downloads the runtimes, and publishes every public package to a registry on loopback. Then
 * plain npm installs them from there into an empty folder.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  createConsumer,
  fetchRuntimes,
  pack,
  publicPackages,
  publish,
  scopeLine,
  startVerdaccio,
} from "@cbss/testing";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder into which the published packages are installed. */
    consumer: string;
    /** The tarball of each public package. */
    tarballs: Record<string, string>;
  }
}

export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
  await using stack = new AsyncDisposableStack();
  await fetchRuntimes();
  const publisher = await createConsumer();
  const consumer = await createConsumer();
  const registry = await startVerdaccio();
  stack.defer(registry.close);

  const tarballs = await pack(publisher.folder);
  await publish(Object.values(tarballs), registry.url, publisher);
  await writeFile(join(consumer.folder, ".npmrc"), `${scopeLine(registry.url)}\n`);
  const names = publicPackages.map(({ name }) => name);
  await consumer.run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", ...names]);

  provide("consumer", consumer.folder);
  provide("tarballs", tarballs);
  const kept = stack.move();
  return () => kept.disposeAsync();
}
