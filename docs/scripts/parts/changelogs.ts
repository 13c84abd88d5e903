/**
 * The changes: the pending changesets for the next release, and then the packages' changelogs.
 */
import { glob, readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";

/** The texts in `.changeset/`, with their packages. */
export async function nextRelease(): Promise<string> {
  const files = (await Array.fromAsync(glob("*.md", { cwd: inRepository(".changeset") }))).filter(
    (file) => file !== "README.md",
  );
  if (files.length === 0) return "Nothing is waiting.";
  const letters = await Promise.all(
    files.sort().map((file) => readFile(inRepository(`.changeset/${file}`), "utf8")),
  );
  return letters.map(renderLetter).join("\n\n");
}

function renderLetter(text: string): string {
  const [, front = "", letter = ""] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? [];
  const packages = Array.from(
    front.matchAll(/"([^"]+)": (\w+)/g),
    ([, name, size]) => `\`${name}\` (${size})`,
  );
  return `**${packages.join(", ")}**\n\n${letter.trim()}`;
}

/** The changelogs, package by package. */
export async function changelogs(): Promise<string> {
  const files = await Array.fromAsync(glob("{spec,packages/*}/CHANGELOG.md", { cwd: inRepository(".") }));
  if (files.length === 0) return "Nothing has been released yet.";
  const texts = await Promise.all(files.sort().map((file) => readFile(inRepository(file), "utf8")));
  return texts.map((text) => text.replaceAll(/^#/gm, "##").trim()).join("\n\n");
}
