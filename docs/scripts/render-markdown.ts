/**
 * The document's texts, which are Markdown, as HTML.
 */
import { createSatteriMarkdownProcessor } from "@astrojs/markdown-satteri";

const processor = await createSatteriMarkdownProcessor();

/** Renders paragraphs. A frequent text, such as a badge with its reason, is rendered once. */
export async function renderMarkdown(paragraphs: readonly string[]): Promise<string> {
  const text = paragraphs.filter(Boolean).join("\n\n");
  const known = rendered.get(text) ?? processor.render(text).then(({ code }) => code);
  rendered.set(text, known);
  return known;
}

const rendered = new Map<string, Promise<string>>();
