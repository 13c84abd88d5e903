import { describe, expect, test } from "vitest";
import { createSecretSearch } from "./repeats-secret.ts";

/** Ways to write a text, each of which a server, a gateway or a page has for an echo. */
const spellings: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  "in a URL": (text) => encodeURIComponent(text),
  "in a URL, every byte": (text) => Buffer.from(text).toString("hex").replaceAll(/../g, "%$&"),
  "in JSON": (text) => JSON.stringify(text).slice(1, -1),
  "in JSON, every character": (text) =>
    text
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  "in HTML": (text) => text.replaceAll(/[&<>"']/g, (one) => `&#${one.codePointAt(0)};`),
  "in HTML, every character, decimal": (text) =>
    Array.from(text, (one) => `&#${one.codePointAt(0)};`).join(""),
  "in HTML, every character, hexadecimal": (text) =>
    Array.from(text, (one) => `&#x${one.codePointAt(0)?.toString(16).toUpperCase()};`).join(""),
};

const secrets = {
  plain: "hunter2!",
  "with what escapes look like": "a%41b\\u0041&#65;",
  "with what escapes are for": `p+q r&s<t>"u'/`,
  accented: "naïve-café",
  Cyrillic: "пароль-123",
  Chinese: "密碼密碼密碼",
  "with what patterns are made of": "$^.*+?()[]{}|\\d",
  "of signs alone": "%%%%####",
  periodic: `${"ab".repeat(60)}c`,
  "of 4 characters": "k9z!",
  "with half a surrogate pair": "half\ud800pair",
};

describe.each(Object.entries(secrets))("a secret that is %s", (_, secret) => {
  const repeats = createSecretSearch([secret]);

  test.each(Object.entries(spellings).filter(([name]) => isEncodable(secret) || !name.includes("URL")))(
    "is found %s, and in any three more spellings around that",
    (_, spell) => {
      const names = Object.values(spellings).filter(
        (one) => isEncodable(secret) || !/URI|hex/.test(String(one)),
      );
      for (const second of names) {
        for (const third of names) {
          for (const fourth of names) {
            const text = `before ${fourth(third(second(spell(secret))))} after`;
            if (!repeats(text)) expect.fail(`not found in ${text.slice(0, 200)}`);
          }
        }
      }
    },
  );

  test("is not found where it is not", () => {
    expect(repeats("The customer is unknown, or the Password is not the customer's current password.")).toBe(
      false,
    );
  });
});

test.each([
  ["entities by name", "café1234", "caf&eacute;1234"],
  ["an entity whose name is unknown", "a(b)c-12", "a&lpar;b&rpar;c-12"],
  ["a decimal entity without its semicolon", "pass@word", "pass&#64word"],
  ["UTF-8 read as Latin-1", "café1234", "cafÃ©1234"],
  ["UTF-8 read as Latin-1, all of it", "пароль", Buffer.from("пароль").toString("latin1")],
  ["Latin-1 read as UTF-8", "café1234", "caf\ufffd1234"],
  ["another case", "ΌΣΟΣ-straße", "όσος-STRASSE"],
  ["decomposed", "café1234", "cafe\u03011234"],
  ["composed", "cafe\u03011234", "café1234"],
  ["full width", "hunter2!", "ｈｕｎｔｅｒ２！"],
  ["a plus for a space", "two words", "two+words"],
  ["lines of a page", "hunter2!", "hun\r\n      ter2!"],
  ["soft hyphens", "hunter2!", "hun\u00adter\u00ad2!"],
  ["zero-width characters", "hunter2!", "h\u200bu\u200cn\u200dt\u2060e\ufeffr2!"],
])("finds %s", (_, secret, text) => {
  expect(createSecretSearch([secret])(`before ${text} after`)).toBe(true);
});

test.each(Object.entries(spellings))("a secret of 4,096 characters is found %s", (_, spell) => {
  const secret = "0123456789abcdef".repeat(256);

  expect(createSecretSearch([secret])(`before ${spell(secret)} after`)).toBe(true);
});

test("a secret that begins where the text was cut is found by its first four characters", () => {
  const repeats = createSecretSearch(["hunter2!"]);

  expect(repeats("… hunt", true)).toBe(true);
  expect(repeats("… %68%75%6e%74%6", true)).toBe(true);
  expect(repeats("… hun", true)).toBe(false);
  expect(repeats("… hunt")).toBe(false);
});

test.each(["a", "abc", "\u200b\u200b\u200b\u200b"])(
  "every text may repeat a secret of fewer than four visible characters: %j",
  (secret) => {
    expect(createSecretSearch([secret])("no text at all")).toBe(true);
  },
);

test("where there is nothing to look for, nothing is found", () => {
  expect(createSecretSearch([])("a text")).toBe(false);
  expect(createSecretSearch([""])("a text")).toBe(false);
});

/** Half a surrogate pair has no bytes in UTF-8. */
function isEncodable(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
