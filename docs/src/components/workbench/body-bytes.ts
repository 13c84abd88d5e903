/**
 * The body as bytes. A text area only has LF line endings, so the line endings that are sent are a separate option.
 */

/** The line endings of a typed body. */
export type LineEnds = "lf" | "crlf";

/** The bytes of a typed body. */
export function bytesOfText(text: string, lineEnds: LineEnds): Uint8Array {
  const lines = text.replaceAll(/\r\n?/g, "\n");
  return new TextEncoder().encode(lineEnds === "crlf" ? lines.replaceAll("\n", "\r\n") : lines);
}

/** The text of a body; undefined if its bytes are not valid UTF-8. */
export function textOfBytes(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The facts about a body's bytes, in one line. */
export function describeBytes(bytes: Uint8Array): string {
  const text = textOfBytes(bytes);
  const facts = [count(bytes.length, "byte"), text === undefined ? "no UTF-8" : lineEndsOf(text)];
  if (text?.startsWith("\uFEFF")) facts.push("starts with a byte order mark");
  if (/\n$/.test(text ?? "")) facts.push("ends with a line break");
  return facts.join(", ");
}

/** A number with its noun. */
export const count = (number: number, noun: string): string =>
  `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

function lineEndsOf(text: string): string {
  const crlf = text.match(/\r\n/g)?.length ?? 0;
  const lf = (text.match(/\n/g)?.length ?? 0) - crlf;
  const facts = [];
  if (crlf > 0) facts.push(`${count(crlf, "line break")} as CRLF`);
  if (lf > 0) facts.push(`${count(lf, "line break")} as LF`);
  return facts.join(", ") || "one line";
}
