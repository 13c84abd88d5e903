/**
 * Converts the text of an example to the value that its schema describes, by media type.
 * `text/html` is JSON too, because the server registered it for its JSON formatter.
 */
import type { Read } from "./read.ts";
import { readForm } from "./read-form.ts";
import { readXml } from "./read-xml.ts";

/** How to read examples of a media type, and whether a `value` in the document is text. */
export function readerOf(mediaType: string): { read: Read; isText: boolean } {
  if (mediaType === "application/x-www-form-urlencoded") return { read: readForm, isText: true };
  if (/[/+]xml$/.test(mediaType)) return { read: readXml, isText: true };
  return { read: readJson, isText: false };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`expected JSON, but ${(error as Error).message}`);
  }
}
