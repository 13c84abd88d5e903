/**
 * The only table of the ways in which a server may write a secret, with secrets that are hard to find. The search for secrets
 * and the redaction of secrets both pass it.
 */

/** Writes a text in another way. */
export type Spell = (text: string) => string;

/** Ways to escape a text. Each may be applied to the result of any other. */
export const escapes: Readonly<Record<string, Spell>> = {
  "in a URL": (text) => encodeURIComponent(wellFormed(text)),
  "in a URL, lower case": (text) =>
    encodeURIComponent(wellFormed(text)).replace(/%../g, (byte) => byte.toLowerCase()),
  "in a URL, every byte": (text) => Buffer.from(text).toString("hex").replace(/../g, "%$&"),
  "in a form": (text) => new URLSearchParams({ a: text }).toString().slice(2),
  "in JSON": (text) => JSON.stringify(text).slice(1, -1),
  "in JSON, as .NET and PHP write it": (text) =>
    JSON.stringify(text)
      .slice(1, -1)
      .replaceAll("/", "\\/")
      .replace(/[<>&'+]|[^ -~]/g, inJson),
  "in JSON, every character": (text) => text.replace(/[\s\S]/g, inJson),
  "in HTML": (text) => text.replace(/[&<>"]/g, (one) => `&${HTML_NAMES[one]};`),
  "in HTML, decimal": (text) => text.replace(/[&<>"']|[^ -~]/gu, (one) => `&#${one.codePointAt(0)};`),
  "in HTML, every character, decimal": (text) =>
    text.replace(/[\s\S]/gu, (one) => `&#${one.codePointAt(0)};`),
  "in HTML, every character, hexadecimal": (text) =>
    text.replace(/[\s\S]/gu, (one) => `&#X0${one.codePointAt(0)?.toString(16).toUpperCase()};`),
  "in HTML, decimal without semicolons": (text) =>
    text.replace(/[\s\S]/gu, (one) => `&#${one.codePointAt(0)}`),
};

/** Ways to write the characters themselves. A way that does not apply leaves the text unchanged. */
export const writings: Readonly<Record<string, Spell>> = {
  raw: (text) => text,
  "with entities by name": (text) => text.replace(/[\s\S]/gu, (one) => entityOf(one) ?? one),
  "with entities of unknown names": (text) => text.replace(/[^a-z0-9\s]/giu, "&madeup;"),
  "with a plus for a space": (text) => text.replaceAll(" ", "+"),
  "in NFC": (text) => text.normalize("NFC"),
  "in NFD": (text) => text.normalize("NFD"),
  "in NFKC": (text) => text.normalize("NFKC"),
  "full width": (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  "in upper case": (text) => text.toUpperCase(),
  "in lower case": (text) => text.toLowerCase(),
  "UTF-8 read as Latin-1": (text) => Buffer.from(text).toString("latin1"),
  "UTF-8 read as Windows-1252": (text) => new TextDecoder("windows-1252").decode(Buffer.from(text)),
  "Latin-1 read as UTF-8": (text) =>
    /^[\0-\xff]*$/.test(text) ? Buffer.from(text, "latin1").toString() : text,
  "split by line breaks": (text) => splitBy(text, "\r\n    "),
  "split by soft hyphens": (text) => splitBy(text, "\u00ad"),
  "split by zero-width characters": (text) => splitBy(text, "\u200b\u200d\u2060\ufeff"),
};

/** Secrets that can be searched for. The keys say what makes each difficult. */
export const secrets: Readonly<Record<string, string>> = {
  plain: "hunter2!",
  "of two words": "correct horse",
  "that looks like escapes": "a%41b\\u0041&#65;",
  "with the first characters of escapes": "50%\\&%#u\\x;",
  "with characters that are usually escaped": `p+q r&s<t>"u'/`,
  "with the special characters of regular expressions": "$^.*+?()[]{}|\\d-$&$1",
  accented: "naïve-café",
  "in another normal form": "re\u0301sume\u0301-1",
  "full width": "ｈｕｎｔｅｒ２！",
  "of letters with several cases": "ΌΣΟΣ-straße",
  Cyrillic: "пароль-123",
  Chinese: "密碼密碼密碼",
  "of pictures": "🔑🗝️🔒🔓",
  "with half a surrogate pair": "half\ud800pair",
  "without a letter or digit": "%%%%####",
  "of 4 characters": "k9z!",
  periodic: `${"ab".repeat(60)}c`,
  "of one repeated character": "a".repeat(40),
  "of 4,096 characters": "0123456789abcdef".repeat(256),
};

/** Secrets that do not differ from ordinary text. */
export const shortSecrets: readonly string[] = ["a", "%", "é", "abc", "a+b c", "\u200b\u200b\u200b\u200b"];

/** A long secret that is escaped four times has megabytes. */
const LONGEST = 2 ** 16;

/**
 * Yields all spellings of a secret, each once and with its name. It escapes each writing up to twice. If `depth` is 4, it escapes
 * up to four times, with every mix of two escapes.
 */
export function* spellingsOf(secret: string, depth: 1 | 2 | 4 = 4): Generator<[name: string, text: string]> {
  const seen = new Set<string>();
  for (const [name, write] of Object.entries(writings)) {
    for (const around of nestings(depth)) {
      const text = around.reduce(
        (inner, one) => (inner.length > LONGEST ? inner : escapedBy(one, inner)),
        write(secret),
      );
      if (text.length > LONGEST || seen.has(text)) continue;
      seen.add(text);
      yield [[name, ...around].join(", "), text];
    }
  }
}

/** Yields spellings of a secret whose end was not read. They contain at least its first four characters. */
export function* cutSpellingsOf(secret: string): Generator<[name: string, text: string]> {
  const first = /^(?:[\s+\p{C}\p{M}\p{DI}]*[^\s+\p{C}\p{M}\p{DI}]){4}/u.exec(secret)?.[0] ?? secret;
  for (const name of Object.keys(escapes)) {
    const [shortest, whole] = [escapedBy(name, first).length, escapedBy(name, secret).slice(0, 200)];
    for (let end = shortest; end < whole.length; end++) yield [`${name}, cut at ${end}`, whole.slice(0, end)];
  }
}

function nestings(depth: 1 | 2 | 4): string[][] {
  const names = Object.keys(escapes);
  const pairs = names.flatMap((inner) => names.map((outer) => [inner, outer]));
  return [
    [],
    ...names.map((name) => [name]),
    ...(depth > 1 ? pairs : []),
    ...(depth > 2
      ? pairs.flatMap(([a = "", b = ""]) => [
          [a, b, a, b],
          [a, a, b, b],
          [a, a, b],
        ])
      : []),
  ];
}

const escapedBy = (name: string, text: string): string => (escapes[name] as Spell)(text);

const inJson = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

const splitBy = (text: string, separator: string): string => Array.from(text).join(separator);

const HTML_NAMES: Readonly<Record<string, string>> = {
  "&": "amp",
  "<": "lt",
  ">": "gt",
  '"': "quot",
  "'": "apos",
};

// One name for each kind of character, out of the 2,231 names in HTML: https://html.spec.whatwg.org/#named-character-references
const NAMES: Readonly<Record<string, string>> = {
  ...HTML_NAMES,
  ...{
    "!": "excl",
    "#": "num",
    $: "dollar",
    "%": "percnt",
    "(": "lpar",
    ")": "rpar",
    "*": "ast",
    "+": "plus",
  },
  ...{ "-": "hyphen", ".": "period", "/": "sol", "?": "quest", "[": "lsqb", "\\": "bsol", "]": "rsqb" },
  ...{ "^": "Hat", "{": "lbrace", "|": "vert", "}": "rbrace", ";": "semi", "\u00ad": "shy" },
  ...{ é: "eacute", ï: "iuml", ß: "szlig", Σ: "Sigma", п: "pcy", а: "acy", р: "rcy", о: "ocy", л: "lcy" },
};

function entityOf(character: string): string | undefined {
  return NAMES[character] && `&${NAMES[character]};`;
}

// UTF-8 cannot encode half a surrogate pair.
const wellFormed = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
