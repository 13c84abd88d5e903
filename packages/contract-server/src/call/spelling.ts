// How a secret may be written in an answer: as it is, or escaped for JSON, for a URL or for HTML, once or several times.

/** The backslashes before what JSON escapes, quoted in JSON up to three times; without a bound, a long run takes too long. */
export const ESCAPING = "\\\\{1,8}";

/** The percent sign of a byte, in a URL in a URL up to four times. */
export const PERCENT = "%(?:25){0,4}";

/** A pattern, for the flags `iu`, that matches a text in all its spellings and nothing else. */
export function spellingOf(text: string): string {
  // Of a run of backslashes each may be escaped or not; one by one, that would be too many ways to try.
  return Array.from(text.matchAll(/\\+|[^\\]/gsu), ([part]) => {
    return part.startsWith("\\") ? backslashes(part.length) : character(part);
  }).join("");
}

function character(one: string): string {
  return `(?:${[raw(one), ...inJson(one), ...inUrl(one), ...inHtml(one)].join("|")})`;
}

function backslashes(count: number): string {
  const escaped = [...inJson("\\"), ...inUrl("\\"), ...inHtml("\\")].join("|");
  return `(?:\\\\{${count},${8 * count}}|(?:${escaped}){${count}})`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = { "\n": "n", "\r": "r", "\t": "t" };

function inJson(one: string): string[] {
  const units = one.split("").map((unit) => `${ESCAPING}u${hex(unit.charCodeAt(0), 4)}`);
  const short = SHORT_ESCAPES[one] ?? (`"/'`.includes(one) ? raw(one) : undefined);
  return [units.join(""), ...(short === undefined ? [] : [`${ESCAPING}${short}`])];
}

function inUrl(one: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(one), (byte) => `${PERCENT}${hex(byte, 2)}`);
  return [bytes.join(""), ...(one === " " ? ["\\+"] : [])];
}

const HTML_NAMES: Readonly<Record<string, string>> = {
  '"': "quot",
  "'": "apos",
  "<": "lt",
  ">": "gt",
  "&": "amp",
};

function inHtml(one: string): string[] {
  const code = one.codePointAt(0) as number;
  const name = HTML_NAMES[one];
  return [
    `&(?:amp;){0,4}#(?:0{0,6}${code}|x0{0,6}${hex(code)});`,
    ...(name === undefined ? [] : [`&(?:amp;){0,4}${name};`]),
  ];
}

function raw(one: string): string {
  return `\\u{${hex(one.codePointAt(0) as number)}}`;
}

function hex(number: number, digits = 1): string {
  return number.toString(16).padStart(digits, "0");
}
