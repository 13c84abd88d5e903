/**
 * The decisions, as links.
 */
import { decisions } from "../decision-pages.ts";

export const decisionList = (): string =>
  decisions.map(({ name, title }) => `- [${title}](decisions/${name}.md)`).join("\n");
