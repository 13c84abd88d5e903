/**
 * How large a step from one version to the next is, and which step a change calls for.
 */
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
  const [before, after] = [parts(from), parts(to)];
  const place = before.findIndex((part, index) => part !== after[index]);
  return (["major", "minor", "patch"] as const)[place] ?? "none";
}

/** The version that a step leads to. */
export function raise(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = parts(version);
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** Orders versions from the oldest to the newest. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const place = left.findIndex((part, index) => part !== right[index]);
  return place < 0 ? 0 : (left[place] ?? 0) - (right[place] ?? 0);
}

/** Major, minor and patch. Pre-releases are not made here. */
function parts(version: string): number[] {
  if (!/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(
      `Expected a version such as 1.2.3, got ${version}: releases of this repository have no suffix.`,
    );
  }
  return version.split(".").map(Number);
}
