// The steps of DataContractSerializer on a reader (XmlReaderDelegator).
import type { XmlReader } from "./xml-reader.ts";

/** Moves from the current node over comments and white space. */
export function moveToContent(reader: XmlReader): XmlReader["node"] {
  while (isPassedOver(reader)) reader.read();
  return reader.node;
}

/** Reads the text of an element, in any number of pieces, and passes its end. Throws if the element contains elements. */
export function readText(reader: XmlReader): string {
  const pieces: string[] = [];
  reader.read();
  for (; reader.node === "text" || reader.node === "comment"; reader.read())
    if (reader.node === "text") pieces.push(reader.text);
  passEnd(reader);
  return pieces.join("");
}

/** Passes the end of an element. Throws if there is anything except white space before it. */
export function passEnd(reader: XmlReader): void {
  if (moveToContent(reader) !== "end") throw new Error("expected the end of an element");
  reader.read();
}

/** Skips an element with its contents. */
export function skip(reader: XmlReader): void {
  const { depth } = reader;
  while (reader.node !== "end" || reader.depth > depth) reader.read();
  reader.read();
}

function isPassedOver({ node, isBlank }: XmlReader): boolean {
  return node === "nothing" || node === "declaration" || node === "comment" || (node === "text" && isBlank);
}
