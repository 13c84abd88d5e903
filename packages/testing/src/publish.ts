/**
 * Publishes packed packages to a local registry, as a user who signs up there.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** Publishes each tarball with the request that `npm publish` sends. It does not start npm, which costs a second of CPU for each. */
export async function publish(tarballs: readonly string[], registry: string): Promise<void> {
  const token = await signUp(registry);
  await Promise.all(tarballs.map((tarball) => put(tarball, registry, token)));
}

async function put(tarball: string, registry: string, token: string): Promise<void> {
  const document = await packageDocument(tarball, registry);
  const response = await fetch(registry + encodeURIComponent(document.name), {
    method: "PUT",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${token}` },
    body: JSON.stringify(document),
  });
  if (!response.ok)
    throw new Error(`The registry refuses ${tarball}: ${response.status} ${await response.text()}`);
}

/** The body as libnpmpublish builds it: https://github.com/npm/cli/blob/latest/workspaces/libnpmpublish/lib/publish.js */
async function packageDocument(tarball: string, registry: string) {
  const { stdout } = await promisify(execFile)("tar", ["-xzOf", tarball, "package/package.json"]);
  const manifest = JSON.parse(stdout);
  const { name, version } = manifest;
  const data = await readFile(tarball);
  const dist = {
    integrity: `sha512-${createHash("sha512").update(data).digest("base64")}`,
    shasum: createHash("sha1").update(data).digest("hex"),
    tarball: `${registry}${name}/-/${name}-${version}.tgz`,
  };
  return {
    _id: name,
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, _id: `${name}@${version}`, dist } },
    _attachments: {
      [`${name}-${version}.tgz`]: {
        content_type: "application/octet-stream",
        data: data.toString("base64"),
        length: data.length,
      },
    },
  };
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
