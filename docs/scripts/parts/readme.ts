/**
 * A section of a package's README, so that a page does not repeat it.
 */
import { readFile } from "node:fs/promises";
import { inRepository } from "../places.ts";
import { sectionOf } from "../section-of.ts";

// The targets on the site for the links of the READMEs.
const places: Readonly<Record<string, string>> = {
  "../client": "../look-up/packages/client.md",
  "../signature": "../look-up/packages/signature.md",
  "../contract-server": "../do/contract-suite.md",
  "../../spec/vectors/signature.json": "../look-up/vectors.md",
  "test/framework": "../understand/how-the-framework-answers.md",
};

/** `readme packages/sandbox What it does not reproduce` is that section, without its heading. */
export async function readme(argument: string): Promise<string> {
  const [, folder = "", heading = ""] = /^(\S+) (.*)$/.exec(argument) ?? [];
  const file = folder === "." ? "README.md" : `${folder}/README.md`;
  return relink(sectionOf(await readFile(inRepository(file), "utf8"), heading, file), folder);
}

function relink(text: string, folder: string): string {
  return text.replaceAll(/\]\(([^)]+)\)/g, (_, link: string) => {
    // The other sections of the README are on the same page.
    if (/^(#|[a-z]+:)/.test(link)) return `](${link})`;
    const place = places[link];
    if (!place)
      throw new Error(
        `The README of ${folder} links to ${link}; docs/scripts/parts/readme.ts has no page of the site for that link.`,
      );
    return `](${place})`;
  });
}
