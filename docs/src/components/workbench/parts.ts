/**
 * The parts of an island by the names that its markup gives them in `data-part`.
 */

/** The part of that name. A misspelt name is an error at the start, so that it is not ignored silently. */
export function part<Kind extends Element = HTMLElement>(root: Element, name: string): Kind {
  const found = root.querySelector<Kind>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part ${name}.`);
  return found;
}

/** A field's value. */
export function readValue(root: Element, name: string): string {
  return part<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(root, name).value;
}

/** Replaces a field's value. */
export function setValue(root: Element, name: string, value: string): void {
  part<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(root, name).value = value;
}

/** Replaces a part's text if it is different. */
export function setText(root: Element, name: string, text: string): void {
  const found = part(root, name);
  if (found.textContent !== text) found.textContent = text;
}

/** Makes an element with text or elements inside. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: ReadonlyArray<string | Node>
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
