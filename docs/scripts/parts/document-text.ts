/**
 * Text of the document, where a page says what the document says: a section of its description, or the scheme's.
 */
import { document } from "../document.ts";
import { fence } from "../markdown.ts";

/** `document-text Every call is signed` is that section of the description, without its heading. */
export function documentText(heading: string): string {
  const sections: string[] = document["info"].description.split(/^## /m);
  const section = sections.find((text) => text.startsWith(`${heading}\n`));
  if (!section) throw new Error(`The document's description has no section "${heading}".`);
  return section.slice(heading.length).trim();
}

/** The description of the security scheme. */
export const schemeText = (): string => document["components"].securitySchemes.Signature.description.trim();

/** `example start-email-address-change.accepted` is that example of the document. */
export function example(name: string): string {
  const found = document["components"].examples[name];
  if (!found) throw new Error(`The document has no example ${name}.`);
  return fence("json", JSON.stringify(found.value, null, 2));
}
