/**
 * Installs the packed packages into an empty folder with plain npm, directly from their tarballs.
 */
import { basename } from "node:path";
import { type Consumer, createConsumer, pack } from "@cbss/testing";

/** Makes a consumer with the packed packages installed. */
export async function installPacked(): Promise<Consumer> {
  const consumer = await createConsumer();
  const tarballs = Object.values(await pack(consumer.folder)).map((tarball) => `./${basename(tarball)}`);
  await consumer.run("npm", ["install", "--no-audit", "--no-fund", ...tarballs]);
  return consumer;
}
