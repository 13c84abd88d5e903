/**
 * The signature vectors as a table, with the mistakes that each catches.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { code, table } from "../markdown.ts";

interface Case {
  name: string;
  catches: string;
  body: { hex?: string; text?: string | null; repeat?: { hex: string; times: number } };
  clientKey: string;
  loginSalt: string;
  encodings: { hex: string; hexUpper: string; base64: string };
  url: string;
}

const vectorsFile = fileURLToPath(import.meta.resolve("@cbss/openapi/vectors/signature.json"));

/** The cases as in the file. */
export const cases: readonly Case[] = JSON.parse(readFileSync(vectorsFile, "utf8")).cases;

export function vectors(): string {
  const rows = cases.map(({ name, catches, body, clientKey, loginSalt, encodings }) => [
    `**${name}**<br>${catches}`,
    bodyOf(body),
    code(visible(clientKey)),
    code(visible(loginSalt)),
    code(encodings.hex),
  ]);
  return table(
    ["case, and what it catches", "Body", "Client_Key", "Login_Salt", "signature, lower-case hex"],
    rows,
  );
}

function bodyOf({ hex, text, repeat }: Case["body"]): string {
  if (repeat)
    return `${(repeat.hex.length / 2) * repeat.times} bytes: ${code(shorten(repeat.hex))}, ${repeat.times} times`;
  if (!hex) return "*empty*";
  const shown = typeof text === "string" ? code(shorten(visible(text))) : `${code(shorten(hex))} in hex`;
  return `${shown}<br>${hex.length / 2} bytes`;
}

const shorten = (text: string): string => (text.length > 72 ? `${text.slice(0, 71)}…` : text);

/** Writes line breaks and other characters that a page would lose as JSON escapes. */
const visible = (text: string): string => JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"');
