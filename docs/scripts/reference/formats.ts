/**
 * The formats of a request or a response as the tabs of a page. Media types with the same examples share a tab.
 */
import type { Example, ResolvedMediaType } from "@cbss/internal/document";
import { mediaTypeNotes } from "../badges.ts";

/** One tab. */
export interface Format {
  /** Such as `application/xml, text/xml`. */
  readonly label: string;
  readonly media: ResolvedMediaType;
  /** Paragraphs of Markdown. */
  readonly notes: readonly string[];
  readonly examples: readonly FormatExample[];
}

interface FormatExample {
  readonly summary: string;
  readonly language: string;
  readonly text: string;
}

/** The formats in the order of the document. */
export function formatsOf(content: Readonly<Record<string, ResolvedMediaType>>): Format[] {
  const groups = Map.groupBy(Object.entries(content), ([name, media]) =>
    JSON.stringify([media["x-provenance"], media.examples, mediaTypeNotes(media, name)]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const [name, media] = first;
    const examples = Object.values(media.examples).map((example) => showExample(example, name));
    const label = group.map(([mediaType]) => mediaType).join(", ");
    return [{ label, media, notes: mediaTypeNotes(media, name), examples }];
  });
}

function showExample({ summary = "", value }: Example, mediaType: string): FormatExample {
  if (typeof value !== "string")
    return { summary, language: "json", text: JSON.stringify(value, null, 2) ?? "" };
  const text = value.trim();
  if (mediaType.includes("xml")) return { summary, language: "xml", text };
  return { summary, language: text.startsWith("{") ? "json" : "text", text };
}
