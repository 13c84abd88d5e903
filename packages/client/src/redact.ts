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
export function redactJson<T>(value: T, secrets: string[]): T;
export function redactJson(value: unknown, secrets: string[], depth = 0): unknown {
  if (value === null || typeof value === "boolean") return value;
  if (depth > DEEPEST) return REDACTED;
  if (Array.isArray(value)) return value.map((item) => redactDeeper(item, secrets, depth + 1));
  if (typeof value === "object") {
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        redactText(name, secrets),
        redactDeeper(item, secrets, depth + 1),
      ]),
    );
  }
  const text = redactText(String(value), secrets);
  return text === String(value) ? value : text;
}

const redactDeeper: (value: unknown, secrets: string[], depth: number) => unknown = redactJson;

/** One character raw, and escaped for JSON (`\\u002b`, `\\"`), for a URL (`%2B`, `+`) and for HTML (`&#43;`, `&quot;`). */
function spellings(character: string): string {
  const code = character.codePointAt(0) as number;
  const json = character.split("").map((unit) => `\\\\u${hex(unit.charCodeAt(0)).padStart(4, "0")}`);
  const url = Array.from(new TextEncoder().encode(character), (byte) => `%${hex(byte).padStart(2, "0")}`);
  const all = [
    `\\u{${hex(code)}}`,
    json.join(""),
    url.join(""),
    `&#0*${code};`,
    `&#x0*${hex(code)};`,
    ...(SHORT[character] ?? []),
  ];
  return `(?:${all.join("|")})`;
}

const hex = (number: number): string => number.toString(16);

/** Spellings that only some characters have. */
const SHORT: Record<string, string[]> = {
  '"': ['\\\\"', "&quot;"],
  "&": ["&amp;"],
  "'": ["&apos;"],
  "/": ["\\\\/"],
  "<": ["&lt;"],
  ">": ["&gt;"],
  "\\": ["\\\\\\\\"],
  "\b": ["\\\\b"],
  "\f": ["\\\\f"],
  "\n": ["\\\\n"],
  "\r": ["\\\\r"],
  "\t": ["\\\\t"],
  " ": ["\\+"],
};
