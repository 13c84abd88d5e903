/**
 * Publishes packed packages to a local registry, as a user who signs up there.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Consumer } from "./consumer.ts";

/** Publishes each tarball with npm, from a folder that gets the token. */
export async function publish(tarballs: readonly string[], registry: string, from: Consumer): Promise<void> {
  const token = await signUp(registry);
  const lines = [scopeLine(registry), `${registry.replace("http:", "")}:_authToken=${token}`, ""];
  await writeFile(join(from.folder, ".npmrc"), lines.join("\n"));
  await Promise.all(tarballs.map((tarball) => from.run("npm", ["publish", tarball])));
}

/** The .npmrc line that makes npm get our packages from a registry. All other packages come from the default registry. */
export function scopeLine(registry: string): string {
  return `@cbss:registry=${registry}`;
}

/** Signs a user up at a local registry, and returns the user's token. */
export async function signUp(registry: string): Promise<string> {
  const response = await fetch(`${registry}-/user/org.couchdb.user:ci`, {
    method: "PUT",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ name: "ci", password: "only-on-loopback" }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (!token) throw new Error(`Expected a token from the registry, got status ${response.status}.`);
  return token;
}
