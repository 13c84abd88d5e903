/**
 * How large a step from one version to the next is, and which step a change calls for.
 */
import { compare, diff, inc, prerelease, valid } from "semver";

export type Bump = "none" | "patch" | "minor" | "major";

const sizes: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Whether a step is at least as large as another one. */
export function isAtLeast(bump: Bump, least: Bump): boolean {
  return sizes.indexOf(bump) >= sizes.indexOf(least);
}

/** The largest of some steps; none where there are none. */
export function largest(bumps: readonly Bump[]): Bump {
  return bumps.reduce<Bump>((most, bump) => (isAtLeast(bump, most) ? bump : most), "none");
}

/**
 * The step that a change calls for. Before 1.0.0 a change that breaks is a minor step: `^0.1.0` does not reach 0.2.0, and
 * a major changeset would declare the package stable. Everything else is as it is later.
 */
export function requiredBump(change: Bump, released: string): Bump {
  return change === "major" && released.startsWith("0.") ? "minor" : change;
}

/** The step from one version to a later one. */
export function stepBetween(from: string, to: string): Bump {
  return (diff(release(from), release(to)) ?? "none") as Bump;
}

/** The version that a step leads to. */
export function raise(version: string, bump: Bump): string {
  return bump === "none" ? version : (inc(release(version), bump) as string);
}

/** Orders versions from the oldest to the newest. */
export function compareVersions(a: string, b: string): number {
  return compare(release(a), release(b));
}

/** A version without a suffix. Pre-releases are not made here. */
function release(version: string): string {
  if (valid(version) === version && prerelease(version) === null) return version;
  throw new Error(
    `Expected a version such as 1.2.3, got ${version}: releases of this repository have no suffix.`,
  );
}
