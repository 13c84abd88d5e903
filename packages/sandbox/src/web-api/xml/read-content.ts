// Steps of a reader that DataContractSerializer takes (XmlReaderDelegator).
import type { XmlReader } from "./xml-reader.ts";

/** Goes on to what counts: from the node that was reached, over comments and white space. */
export function moveToContent(reader: XmlReader): XmlReader["node"] {
  while (isPassedOver(reader)) reader.read();
  return reader.node;
}

/** Reads the text of an element, in however many pieces, and passes its end; throws where elements stand in it. */
export function readText(reader: XmlReader): string {
  const pieces: string[] = [];
  reader.read();
  for (; reader.node === "text" || reader.node === "comment"; reader.read())
    if (reader.node === "text") pieces.push(reader.text);
  passEnd(reader);
  return pieces.join("");
}

/** Passes the end of an element; throws where anything but white space stands before it. */
export function passEnd(reader: XmlReader): void {
  if (moveToContent(reader) !== "end") throw new Error("expected the end of an element");
  reader.read();
}

/** Passes over an element, with all that is in it. */
export function skip(reader: XmlReader): void {
  const { depth } = reader;
  while (reader.node !== "end" || reader.depth > depth) reader.read();
  reader.read();
}

function isPassedOver({ node, isBlank }: XmlReader): boolean {
  return node === "nothing" || node === "declaration" || node === "comment" || (node === "text" && isBlank);
}
