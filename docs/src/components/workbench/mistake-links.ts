/**
 * The names of mistakes as links to the page of mistakes.
 */
import { element } from "./parts.ts";

/** The links, with a space after each. */
export function mistakeLinks(names: readonly string[]): (HTMLElement | string)[] {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");
  return names.flatMap((name) => {
    const link = element("a", element("code", name));
    link.href = `${base}do/my-signature-is-refused/#mistake-${name}`;
    return [link, " "];
  });
}
