/**
 * Takes secrets out of what a server sent, before any of it goes into an error.
 * Servers echo: the framework's 404 repeats the whole URI, and with it the Signature.
 */

const REDACTED = "[redacted]";

/** A shorter secret cannot be told from ordinary text: a text that contains it is left out whole. */
const SHORTEST_REPLACEABLE = 4;

/** Looking for a longer one in every spelling takes too long: a text that has room for it is left out whole. */
const LONGEST_REPLACEABLE = 100;

/** As deep as the server itself reads JSON; deeper, a walk over it could overflow the stack. */
const DEEPEST = 256;

/** Takes secrets out of texts and parsed JSON. */
export interface Redactor {
  text(text: string): string;
  json<T>(json: T): T;
  /** Whether a secret could be guessed from where it was taken out of a text. */
  isGuessable: boolean;
}

/** Makes a redactor; its patterns are made once, since an answer may have a hundred thousand texts in it. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const replacers = secrets.filter(Boolean).map(replacer);
  const text = (given: string): string => replacers.reduce((rest, replace) => replace(rest), given);
  return { text, json: (json) => redactAt(json, 0) as typeof json, isGuessable: secrets.some(isShort) };

  function redactAt(value: unknown, depth: number): unknown {
    if (value === null || typeof value === "boolean") return value;
    if (depth > DEEPEST) return REDACTED;
    if (Array.isArray(value)) return value.map((item) => redactAt(item, depth + 1));
    if (typeof value === "object") {
      const members = Object.entries(value);
      return Object.fromEntries(members.map(([name, item]) => [text(name), redactAt(item, depth + 1)]));
    }
    const redacted = text(String(value));
    return redacted === String(value) ? value : redacted;
  }
}

const isShort = (secret: string): boolean => secret.length < SHORTEST_REPLACEABLE;

function replacer(secret: string): (text: string) => string {
  if (secret.length > LONGEST_REPLACEABLE) return (text) => (text.length < secret.length ? text : REDACTED);
  const pattern = new RegExp(SPELLINGS.map((spell) => Array.from(secret, spell).join("")).join("|"), "giu");
  if (isShort(secret)) return (text) => (text.search(pattern) < 0 ? text : REDACTED);
  return (text) => text.replace(pattern, REDACTED);
}

/**
 * How a character may be written: raw, in JSON, in a URL and in HTML. Within each, no two ways begin alike, so that a
 * match that fails has nothing to try again.
 */
const SPELLINGS: ((character: string) => string)[] = [
  raw,
  (character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    const units = character.split("").map((unit) => raw(`\\u${hex(unit.charCodeAt(0), 4)}`));
    return either(raw(escaped), units.join(""), character === "/" && raw("\\/"));
  },
  (character) => {
    const bytes = Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte, 2)}`).join("");
    return either(bytes, character === " " && "\\+", !" %+".includes(character) && raw(character));
  },
  (character) => {
    const code = character.codePointAt(0) as number;
    const numeric = `&#(?:0*${code}|x0*${hex(code)});`;
    const name = HTML_NAMES[character];
    return either(numeric, name && `&${name};`, character !== "&" && raw(character));
  },
];

const HTML_NAMES: Record<string, string> = { '"': "quot", "&": "amp", "'": "apos", "<": "lt", ">": "gt" };

/** A pattern for any of those given; one that does not apply is false. */
const either = (...patterns: (string | false | undefined)[]): string =>
  `(?:${patterns.filter(Boolean).join("|")})`;

/** A pattern that matches the text and nothing else. */
function raw(text: string): string {
  return Array.from(text, (character) => `\\u{${hex(character.codePointAt(0) as number)}}`).join("");
}

function hex(number: number, digits = 1): string {
  return number.toString(16).padStart(digits, "0");
}
