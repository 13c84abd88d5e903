/**
 * Texts of the document for pages: a section of its description, or the description of the security scheme.
 */
import { document, signatureScheme } from "../document.ts";
import { fence } from "../markdown.ts";
import { sectionOf } from "../section-of.ts";

/** `document-text Every call is signed` is that section of the description, without its heading. */
export const documentText = (heading: string): string =>
  sectionOf(document.info.description ?? "", heading, "The document's description");

/** The description of the security scheme. */
export const schemeText = (): string => (signatureScheme.description ?? "").trim();

/** `example start-email-address-change.accepted` is that example of the document. */
export function example(name: string): string {
  const found = document.components.examples?.[name];
  if (!found) throw new Error(`The document has no example ${name}.`);
  return fence("json", JSON.stringify(found.value, null, 2));
}
