/**
 * The files of the repository with sentences for people: pages, the document, and the programs with their messages.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, matchesGlob } from "node:path";

const READ = [
  "*.md",
  ".changeset/*.md",
  ".github/*.md",
  "docs/{decisions,pages}/**/*.{md,mdx}",
  "{docs,spec}/*.md",
  "packages/sandbox/config.schema.json",
  "spec/{openapi,examples/*}.yaml",
  "{packages,tools}/*/*.md",
  "docs/{scripts,src}/**/*.ts",
  "{packages,tools}/*/src/**/*.ts",
  "spec/{lint,scripts}/**/*.ts",
];
const NOT_OURS_TO_WORD = [
  "**/*.test.ts",
  "**/*.test-d.ts",
  "**/CHANGELOG.md",
  "**/generated/**",
  // The framework's own sentences, as recorded.
  "packages/sandbox/src/web-api/**",
];

/** The files that git tracks, or would track, in the folder `checkout`. */
export function textFiles(checkout: string): string[] {
  const list = ["ls-files", "--cached", "--others", "--exclude-standard", "--deduplicate", "-z"];
  return execFileSync("git", list, { cwd: checkout, encoding: "utf8" })
    .split("\0")
    .filter((path) => matchesAny(path, READ) && !matchesAny(path, NOT_OURS_TO_WORD))
    .filter((path) => existsSync(join(checkout, path)));
}

function matchesAny(path: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matchesGlob(path, glob));
}
