/**
 * A snapshot: the packages that the pending changesets would release, for others to try. They are published under the tag `next`, with
 * a version that no release ever has. Nothing is committed or tagged, and the tree is restored.
 */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "@cbss/testing";
import { pendingChangesets } from "../check-bump/planned-versions.ts";
import { run } from "../run.ts";
import { buildAnew } from "./build-anew.ts";
import { followPackage } from "./document-version.ts";
import { requireClean, restore } from "./git.ts";
import { publishTarball, requireLogin } from "./registry.ts";
import { buildAndCheckBump, type Release } from "./release.ts";
import { packAndVerify } from "./tarballs.ts";

/** Publishes the packages of the pending changesets under `next`. */
export async function releaseSnapshot({ root, print }: Pick<Release, "root" | "print">): Promise<void> {
  print("look: clean");
  await requireClean(root);
  if (pendingChangesets(root).length === 0)
    return print("There is nothing to do: a snapshot is of the pending changesets, and none is pending.");
  await requireLogin(root);
  await buildAndCheckBump({ root, print });
  const before = versionsIn(root);
  try {
    print("version: a snapshot");
    await run("pnpm", ["exec", "changeset", "version", "--snapshot", "next"], root);
    await followPackage(root);
    await buildAnew(root);
    print("pack and verify");
    const packed = await packAndVerify(temporaryFolder());
    for (const { name, tag, tarball, version } of packed) {
      if (before.get(name) === version) continue;
      await publishTarball(root, tarball, "next");
      print(`${tag} is published under next`);
    }
  } finally {
    await restore(root);
  }
}

function versionsIn(root: string): Map<string, string> {
  const files = globSync("{spec,packages/*}/package.json", { cwd: root });
  return new Map(
    files.map((file) => {
      const { name, version } = JSON.parse(readFileSync(join(root, file), "utf8"));
      return [name, version];
    }),
  );
}
