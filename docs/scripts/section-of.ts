/** The text below a second-level heading, up to the next; `where` names the text in the error if the heading is missing. */
export function sectionOf(text: string, heading: string, where: string): string {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (!section) throw new Error(`${where} has no section "${heading}".`);
  return section.slice(heading.length).trim();
}
