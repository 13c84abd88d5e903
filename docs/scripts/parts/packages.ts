/**
 * The public packages, with their descriptions.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { apiPages } from "../api-pages.ts";
import { table } from "../markdown.ts";
import { inRepository } from "../places.ts";

// These contain the document, which has its own pages.
const inTheDocument: Readonly<Record<string, readonly string[]>> = {
  "@cbss/openapi": ["[the document](reference:)", "[files](downloads.md)"],
  "@cbss/types": ["[schemas](schemas.md)"],
};

export function packages(): string {
  const folders = ["spec", ...readdirSync(inRepository("packages")).map((name) => `packages/${name}`)];
  const manifests = folders
    .map((folder) => inRepository(`${folder}/package.json`))
    .filter(existsSync)
    .map((file) => JSON.parse(readFileSync(file, "utf8")))
    .filter(({ private: isPrivate }) => !isPrivate);
  const rows = manifests.map(({ name, description }) => {
    const entries = apiPages.filter((page) => page.entry === name || page.entry.startsWith(`${name}/`));
    const links = entries.map(
      ({ entry, slug }) => `[${entry.slice(name.length) || "API"}](packages/${slug}.md)`,
    );
    return [`\`${name}\``, description, (inTheDocument[name] ?? links).join(" ")];
  });
  return table(["package", "what it is", "its API"], rows);
}
