/**
 * The decisions as links, each with its date.
 */
import { decisions } from "../decision-pages.ts";

export const decisionList = (): string =>
  decisions.map(({ name, title, date }) => `- [${title}](decisions/${name}.md), ${date}`).join("\n");
