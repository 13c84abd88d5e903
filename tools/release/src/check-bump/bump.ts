/**
 * The size of a step from one version to the next, and the step that a change requires.
 */
import { compare, diff, inc, prerelease, valid } from "semver";

export type Bump = "none" | "patch" | "minor" | "major";

const sizes: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Returns whether a step is at least as large as another. */
export function isAtLeast(bump: Bump, least: Bump): boolean {
  return sizes.indexOf(bump) >= sizes.indexOf(least);
}

/** The largest of the steps; "none" if there are no steps. */
export function largest(bumps: readonly Bump[]): Bump {
  return bumps.reduce<Bump>((most, bump) => (isAtLeast(bump, most) ? bump : most), "none");
}

/**
 * The step that a change requires. Before 1.0.0 a breaking change is a minor step: `^0.1.0` does not include 0.2.0, and
 * a major changeset would declare the package stable. All other changes have the same step before and after 1.0.0.
 */
export function requiredBump(change: Bump, released: string): Bump {
  return change === "major" && released.startsWith("0.") ? "minor" : change;
}

/** The step from one version to a later one. */
export function stepBetween(from: string, to: string): Bump {
  return (diff(release(from), release(to)) ?? "none") as Bump;
}

/** The version after a step. */
export function raise(version: string, bump: Bump): string {
  return bump === "none" ? version : (inc(release(version), bump) as string);
}

/** Orders versions from the oldest to the newest. */
export function compareVersions(a: string, b: string): number {
  return compare(release(a), release(b));
}

/** A version without a suffix. This repository has no pre-releases. */
function release(version: string): string {
  if (valid(version) === version && prerelease(version) === null) return version;
  throw new Error(
    `Expected a version such as 1.2.3, got ${version}: releases of this repository have no suffix.`,
  );
}
