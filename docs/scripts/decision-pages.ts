/**
 * The decisions as pages of the site. In the repository they are Markdown files.
 */
import { readdirSync, readFileSync } from "node:fs";
import { inRepository } from "./places.ts";

export interface Decision {
  readonly name: string;
  readonly title: string;
  /** The date of the decision, such as `2026-11-23`. */
  readonly date: string;
  readonly body: string;
}

const folder = inRepository("docs/decisions");

/** The decisions by name. A file contains its title, which is a question, the day of the decision, and the answer. */
export const decisions: readonly Decision[] = readdirSync(folder)
  .filter((file) => file.endsWith(".md"))
  .sort()
  .map((file) => {
    const [, title, body = "", date] =
      /^# ([^\n]*)\n(\nDecided on (\d{4}-\d\d-\d\d)\.\n[\s\S]*)$/.exec(
        readFileSync(`${folder}/${file}`, "utf8"),
      ) ?? [];
    if (!title || !date)
      throw new Error(`docs/decisions/${file} has to start with a title and "Decided on …".`);
    return { name: file.replace(".md", ""), title, date, body };
  });

export function decisionPage({ title, body }: Decision): string {
  return `---\ntitle: "${title}"\ndescription: A decision of this repository, its reasons, and what would change our mind.\n---\n${body}`;
}
