/**
 * Takes secrets out of what a server sent, before any of it goes into an error.
 * Servers echo: the framework's 404 repeats the whole URI, and with it the Signature.
 */

/** Shorter secrets cannot be told from ordinary text, so whatever contains one is left out whole. */
const SHORTEST_REPLACEABLE = 4;

/** As deep as the server itself reads JSON; deeper, a walk over it could overflow the stack. */
const DEEPEST = 256;

const REDACTED = "[redacted]";

/** Replaces every secret in a text, in whichever spelling each of its characters is written. */
export function redactText(text: string, secrets: string[]): string {
  return secrets.filter(Boolean).reduce((rest, secret) => {
    const pattern = new RegExp(Array.from(secret, spellings).join(""), "giu");
    if (!isTooShortToReplace(secret)) return rest.replace(pattern, REDACTED);
    return pattern.test(rest) ? REDACTED : rest;
  }, text);
}

/** Holds for a secret that could be guessed from where it was taken out. */
export function isTooShortToReplace(secret: string): boolean {
  return secret.length < SHORTEST_REPLACEABLE;
}

/** The same for parsed JSON: every name and every value in it, at any depth. */
export function redactJson<T>(json: T, secrets: string[]): T {
  return redactAt(json, 0) as T;

  function redactAt(value: unknown, depth: number): unknown {
    if (depth > DEEPEST) return REDACTED;
    if (Array.isArray(value)) return value.map((item) => redactAt(item, depth + 1));
    if (typeof value === "object" && value !== null) {
      const members = Object.entries(value);
      return Object.fromEntries(
        members.map(([name, item]) => [redactText(name, secrets), redactAt(item, depth + 1)]),
      );
    }
    const text = redactText(String(value), secrets);
    return text === String(value) ? value : text;
  }
}

/** One character raw, and escaped for JSON (`\\u002b`, `\\"`), for a URL (`%2B`, `+`) and for HTML (`&#43;`, `&quot;`). */
function spellings(character: string): string {
  const code = character.codePointAt(0) as number;
  const units = character.split("").map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`);
  const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte, 2)}`);
  const texts = [
    character,
    `\\${character}`,
    JSON.stringify(character).slice(1, -1),
    units.join(""),
    bytes.join(""),
  ];
  if (character === " ") texts.push("+");
  if (HTML_NAMES[character]) texts.push(`&${HTML_NAMES[character]};`);
  return `(?:${texts.map(literal).join("|")}|&#0*${code};|&#x0*${hex(code)};)`;
}

const HTML_NAMES: Record<string, string> = { '"': "quot", "&": "amp", "'": "apos", "<": "lt", ">": "gt" };

/** A pattern that matches the text and nothing else. */
function literal(text: string): string {
  return Array.from(text, (character) => `\\u{${hex(character.codePointAt(0) as number)}}`).join("");
}

function hex(number: number, digits = 1): string {
  return number.toString(16).padStart(digits, "0");
}
