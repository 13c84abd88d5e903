/**
 * Reads a response by its content and not by its Content-Type, because CBSS sends JSON as text/html too.
 */

export interface ReadAnswer {
  readonly formatted: string;
  /** Undefined if there is no readable envelope. */
  readonly isSuccessful: boolean | undefined;
}

/** Formats a response for people, and reads IsSuccessful. */
export function readAnswer(raw: string): ReadAnswer {
  return readJson(raw) ?? readXml(raw) ?? { formatted: raw, isSuccessful: undefined };
}

function readJson(raw: string): ReadAnswer | undefined {
  try {
    const value = JSON.parse(raw);
    const found = value?.IsSuccessful;
    const isSuccessful = typeof found === "boolean" ? found : undefined;
    return { formatted: JSON.stringify(value, null, 2), isSuccessful };
  } catch {
    return undefined;
  }
}

function readXml(raw: string): ReadAnswer | undefined {
  if (/^\s*(<!doctype|<html)/i.test(raw) || !raw.trimStart().startsWith("<")) return undefined;
  const { documentElement } = new DOMParser().parseFromString(raw, "application/xml");
  if (documentElement.querySelector("parsererror")) return undefined;
  const text = [...documentElement.children].find(
    ({ localName }) => localName === "IsSuccessful",
  )?.textContent;
  const isSuccessful = text === "true" ? true : text === "false" ? false : undefined;
  return { formatted: indentXml(raw), isSuccessful };
}

/** Writes each element on its own line. An element with text stays on one line. */
function indentXml(xml: string): string {
  let depth = 0;
  return xml
    .replaceAll(/>\s*</g, ">\n<")
    .split("\n")
    .map((line) => {
      if (line.startsWith("</")) depth -= 1;
      const indented = "  ".repeat(Math.max(0, depth)) + line;
      if (/^<[^/?!][^>]*[^/]>$/.test(line) || /^<[^/?!]>$/.test(line)) depth += 1;
      return indented;
    })
    .join("\n");
}
