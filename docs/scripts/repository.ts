/**
 * The origin of the site: the repository, the version, and the source file of each page with the day of its last change.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { operationAt, referenceSlug } from "./document.ts";
import { inRepository } from "./places.ts";

const { version, repository } = JSON.parse(
  readFileSync(inRepository("packages/client/package.json"), "utf8"),
);

/** The version of the packages that are made from the document. */
export const toolkitVersion: string = version;

/** The address of the repository for people. */
export const repositoryUrl: string = repository.url.replace(/^git\+|\.git$/g, "");

/** The facts about a page for src/route-data.ts. */
export interface PageSource {
  /** The URL for editing the page. */
  readonly editUrl: string;
  /** The time of the last change in git; undefined without a history. */
  readonly changed: string | undefined;
}

/** The sources of pages, by their addresses. */
export async function pageSources(slugs: readonly string[]): Promise<Record<string, PageSource>> {
  const changes = await lastChanges();
  const sources = slugs.flatMap((slug) => {
    const file = fileOf(slug);
    const editUrl = `${repositoryUrl}/edit/main/${file}`;
    return file ? [[slug, { editUrl, changed: changes.get(file) }] as const] : [];
  });
  return Object.fromEntries(sources);
}

function fileOf(slug: string): string | undefined {
  if (slug.startsWith(referenceSlug) || operationAt(slug)) return "spec/openapi.yaml";
  const [, folder, name] = /^(understand\/decisions|look-up\/packages)\/(.+)$/.exec(slug) ?? [];
  if (folder === "understand/decisions") return `docs/decisions/${name}.md`;
  const [, entry = name, rest = "index"] = /^((?:contract-)?\w+)-(\w+)$/.exec(name ?? "") ?? [];
  const candidates = name
    ? [`packages/${name}/src/index.ts`, `packages/${entry}/src/${rest}.ts`]
    : [`docs/pages/${slug || "index"}.md`, `docs/pages/${slug}.mdx`];
  return candidates.find((file) => existsSync(inRepository(file)));
}

/** The day of the last change of every file. Empty without git, or if there is only the last commit. */
async function lastChanges(): Promise<ReadonlyMap<string, string>> {
  const git = async (...args: string[]): Promise<string> => {
    const options = { cwd: inRepository("."), maxBuffer: 2 ** 26 };
    return (await promisify(execFile)("git", args, options)).stdout;
  };
  const changes = new Map<string, string>();
  try {
    if ((await git("rev-parse", "--is-shallow-repository")).trim() === "true") return changes;
    const places = ["docs/pages", "docs/decisions", "spec/openapi.yaml", "packages"];
    const log = await git("log", "--format=>%cI", "--name-only", "--", ...places);
    let day = "";
    for (const line of log.split("\n")) {
      if (line.startsWith(">")) day = line.slice(1);
      else if (line && !changes.has(line)) changes.set(line, day);
    }
  } catch {
    // A copy of the repository without its history.
  }
  return changes;
}
