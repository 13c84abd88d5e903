/**
 * Publishes packed packages to a registry of ours, as a user who signs up there.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Consumer } from "./consumer.ts";

/** Publishes each tarball with npm, from a folder that knows the token. */
export async function publish(tarballs: string[], registry: string, from: Consumer): Promise<void> {
  const token = await signUp(registry);
  const lines = [scopeLine(registry), `${registry.replace("http:", "")}:_authToken=${token}`, ""];
  await writeFile(join(from.folder, ".npmrc"), lines.join("\n"));
  await Promise.all(tarballs.map((tarball) => from.run("npm", ["publish", tarball])));
}

/** The line of an .npmrc that lets our packages come from one registry, and everything else from where it always does. */
export function scopeLine(registry: string): string {
  return `@cbss:registry=${registry}`;
}

/** A token of a user who signs up at a registry of ours. */
export async function signUp(registry: string): Promise<string> {
  const response = await fetch(`${registry}-/user/org.couchdb.user:ci`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "ci", password: "only-on-loopback" }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`The registry gives no token: it answers ${response.status}.`);
  return token;
}
