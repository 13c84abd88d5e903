/**
 * The release, in its fixed order. Everything that can fail comes before the first package is published.
 *
 * If changesets are pending, it writes the versions and stops, so that a person can review and commit them. Otherwise it
 * publishes the packages that the registry lacks, so that the next run completes an interrupted one.
 */
import { publicPackages, temporaryFolder } from "@cbss/testing";
import { checkBump } from "../check-bump/check-bump.ts";
import { pendingChangesets } from "../check-bump/planned-versions.ts";
import { buildAnew } from "./build-anew.ts";
import { existingTags, lookAround, makeTags, requireClean, requirePushed } from "./git.ts";
import { handOver } from "./hand-over.ts";
import { publishTarball, requireLogin } from "./registry.ts";
import { script } from "./script.ts";
import { missing, type Packed, packAndVerify } from "./tarballs.ts";
import { version } from "./version.ts";

export interface Release {
  root: string;
  /** The scripts that must succeed before anything is published. */
  checks: readonly string[];
  /** The folder for the packages that another job publishes. Without a folder, this process publishes them. */
  handOverTo?: string | undefined;
  /** Receives each step as it starts, and the outcome. */
  print: (line: string) => void;
}

/** Does the next step: writes the versions, publishes, or nothing. */
export async function release(options: Release): Promise<void> {
  const { root, print } = options;
  print("check: clean tree, on main, same as origin");
  await lookAround(root);
  const pending = pendingChangesets(root).length;
  if (pending > 0 && options.handOverTo !== undefined) {
    throw new Error(
      `${pending} changesets are pending: run \`pnpm release\` on your machine, review the versions and merge them.`,
    );
  }
  if (pending === 0) await requirePushed(root);
  await buildAndCheckBump(options);
  await (pending > 0 ? writeVersions(options) : packAndPublish(options));
}

/** Builds, and throws if a changeset is missing or too small. */
export async function buildAndCheckBump({ root, print }: Pick<Release, "root" | "print">): Promise<void> {
  print("build");
  await buildAnew(root);
  print("check:bump");
  const tooSmall = (await checkBump(root)).filter(({ isEnough }) => !isEnough);
  if (tooSmall.length > 0) throw new Error(tooSmall.map(({ text }) => text).join("\n"));
}

async function writeVersions({ root, print }: Release): Promise<void> {
  print("version: packages, changelogs, the document, the lockfile, what the next release is compared with");
  await version(root);
  print(
    "The versions are written and nothing is published. Review them, commit them to main, and run `pnpm release` again.",
  );
}

/** Packs the build, and publishes or hands over the packages that the registry lacks. */
export async function packAndPublish(options: Release): Promise<void> {
  const { root, handOverTo, print } = options;
  const unversioned = publicPackages.find((one) => one.version === "0.0.0");
  if (unversioned)
    throw new Error(
      `${unversioned.name} has never had a version: write a changeset for it with \`pnpm changeset\`.`,
    );
  print("pack and verify");
  const tags = await existingTags(root);
  const packed = await packAndVerify(handOverTo ?? temporaryFolder());
  const untagged = packed.filter(({ tag }) => !tags.has(tag));
  if (untagged.length === 0) return print("There is nothing to do: every version is published and tagged.");
  if (handOverTo !== undefined) return handOverChecked(options, packed, untagged, handOverTo);
  print("ask the registry what it has");
  const lacking = await missing(root, untagged);
  if (lacking.length > 0) await checkAndPublish(options, untagged, lacking);
  print("tag");
  await makeTags(
    root,
    untagged.map(({ tag }) => tag),
  );
  print(`Released ${untagged.map(({ tag }) => tag).join(", ")}.`);
}

async function handOverChecked(
  options: Release,
  packed: readonly Packed[],
  untagged: readonly Packed[],
  folder: string,
): Promise<void> {
  await runChecks(options);
  options.print("hand over: tarballs, bill of materials, release notes");
  await handOver(folder, packed, untagged);
  options.print(`${folder} contains the packages to publish: ${untagged.map(({ tag }) => tag).join(", ")}.`);
}

async function runChecks({ root, checks, print }: Release): Promise<void> {
  for (const check of checks) {
    print(check);
    await script(root, check);
  }
  await requireClean(root);
}

async function checkAndPublish(options: Release, untagged: Packed[], lacking: Packed[]): Promise<void> {
  const { root, print } = options;
  await requireLogin(root);
  await runChecks(options);
  for (const one of untagged) {
    if (!lacking.includes(one)) print(`${one.tag} is already published, skipped`);
    else {
      await publishTarball(root, one.tarball, "latest");
      print(`${one.tag} is published`);
    }
  }
}
