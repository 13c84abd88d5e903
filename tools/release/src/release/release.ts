/**
 * The release, in its one order. Everything that can refuse comes before the first package is published.
 *
 * With changesets pending, it writes the versions and stops, for a person to review and commit. Without, it publishes what
 * the registry lacks, so that a run that was broken off is completed by the next one.
 */
import { publicPackages, temporaryFolder } from "@cbss/testing";
import { checkBump } from "../check-bump/check-bump.ts";
import { pendingChangesets } from "../check-bump/planned-versions.ts";
import { run } from "../run.ts";
import { existingTags, lookAround, makeTags, requireClean, requirePushed } from "./git.ts";
import { publishTarball, requireLogin } from "./registry.ts";
import { missing, type Packed, packAndVerify } from "./tarballs.ts";
import { version } from "./version.ts";

export interface Release {
  root: string;
  /** The scripts that have to succeed before anything is published. */
  checks: readonly string[];
  /** Is told each step as it begins, and the outcome. */
  print: (line: string) => void;
}

/** Does what is next: the versions, the publishing, or nothing. */
export async function release({ root, checks, print }: Release): Promise<void> {
  print("look: clean, on main, as origin has it");
  await lookAround(root);
  const pending = pendingChangesets(root).length;
  if (pending > 0 && process.env["GITHUB_ACTIONS"] === "true") {
    throw new Error(
      `${pending} changesets are pending: run \`pnpm release\` on your machine, review the versions and merge them.`,
    );
  }
  if (pending === 0) await requirePushed(root);
  await buildAndCheckBump(root, print);
  await (pending > 0 ? writeVersions({ root, print }) : publish({ root, checks, print }));
}

async function buildAndCheckBump(root: string, print: Release["print"]): Promise<void> {
  print("build");
  await script(root, "build", "--filter=@cbss/release^...");
  print("check:bump");
  const tooSmall = (await checkBump(root)).filter(({ isEnough }) => !isEnough);
  if (tooSmall.length > 0) throw new Error(tooSmall.map(({ text }) => text).join("\n"));
}

async function writeVersions({ root, print }: Pick<Release, "root" | "print">): Promise<void> {
  print("version: packages, changelogs, the document, the lock file");
  await version(root);
  print(
    "The versions are written and nothing is published. Review them, commit them to main, and run `pnpm release` again.",
  );
}

async function publish({ root, checks, print }: Release): Promise<void> {
  const unversioned = publicPackages.find((one) => one.version === "0.0.0");
  if (unversioned)
    throw new Error(
      `${unversioned.name} has never had a version: write a changeset for it with \`pnpm changeset\`.`,
    );
  const folder = temporaryFolder();
  print("pack and verify");
  const tags = await existingTags(root);
  const untagged = (await packAndVerify(folder)).filter(({ tag }) => !tags.has(tag));
  if (untagged.length === 0) return print("There is nothing to do: every version is published and tagged.");
  print("ask the registry what it has");
  const lacking = await missing(root, untagged);
  if (lacking.length > 0) await checkAndPublish({ root, checks, print }, untagged, lacking);
  print("tag");
  await makeTags(
    root,
    untagged.map(({ tag }) => tag),
  );
  print(`Released ${untagged.map(({ tag }) => tag).join(", ")}.`);
}

async function checkAndPublish(
  { root, checks, print }: Release,
  untagged: Packed[],
  lacking: Packed[],
): Promise<void> {
  await requireLogin(root);
  for (const check of checks) {
    print(check);
    await script(root, check);
  }
  await requireClean(root);
  for (const one of untagged) {
    if (!lacking.includes(one)) print(`${one.tag} is already there, skipped`);
    else {
      await publishTarball(root, one.tarball);
      print(`${one.tag} is published`);
    }
  }
}

async function script(root: string, name: string, ...args: string[]): Promise<void> {
  await run("pnpm", ["run", name, ...args], root).catch(({ stdout = "", stderr = "" }) => {
    const last = `${stdout}\n${stderr}`.trim().split("\n").slice(-15).join("\n");
    throw new Error(`\`pnpm run ${name}\` fails, and nothing is published: mend what it says.\n${last}`);
  });
}
