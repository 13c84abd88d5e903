/**
 * The notes of a release: the section of its version in the changelog.
 */

/** The section of a version, without its heading. */
export function releaseNotes(changelog: string, version: string): string {
  const [, ...sections] = changelog.split(/^## /m);
  const section = sections.find((one) => one.startsWith(`${version}\n`));
  if (section === undefined)
    throw new Error(`Expected a section ${version} in the changelog, found none: run \`pnpm release\`.`);
  return `${section.slice(version.length).trim()}\n`;
}
