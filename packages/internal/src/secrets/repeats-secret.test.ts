import { describe, expect, test } from "vitest";
import { cutSpellingsOf, secrets, shortSecrets, spellingsOf } from "../../test/spellings.ts";
import { createSecretSearch } from "./repeats-secret.ts";

const ORDINARY = "The customer is unknown, or the Password is not the customer's current password.";

describe.each(Object.entries(secrets))("a secret %s", (_, secret) => {
  const repeats = createSecretSearch([secret]);

  test("is found in every spelling, with up to four levels of escapes", () => {
    for (const [name, text] of spellingsOf(secret, secret.length > 1_000 ? 1 : 4)) {
      if (!repeats(`before ${text} after`)) expect.fail(`${name}: ${text.slice(0, 200)}`);
    }
  });

  test("is found by its beginning if the text was cut", () => {
    for (const [name, text] of cutSpellingsOf(secret)) {
      if (!repeats(`before ${text}`, true)) expect.fail(`${name}: ${text.slice(0, 200)}`);
    }
  });

  test("is not found in a text without it", () => {
    expect(repeats(ORDINARY)).toBe(false);
    expect(repeats(ORDINARY, true)).toBe(false);
  });
});

test.each([
  ["entities by name", "café1234", "caf&eacute;1234"],
  ["an entity whose name is unknown", "a(b)c-12", "a&lpar;b&rpar;c-12"],
  ["an entity with the name of a property of every object", "a(b)c-12", "a&constructor;b)c-12"],
  ["a decimal entity before a letter", "pass@cat1", "pass&#64cat1"],
  ["a decimal entity without its semicolon", "pass@word", "pass&#64word"],
  ["UTF-8 read as Latin-1", "café1234", "cafÃ©1234"],
  ["a whole word in UTF-8 read as Latin-1", "пароль", Buffer.from("пароль").toString("latin1")],
  ["Latin-1 read as UTF-8", "café1234", "caf\ufffd1234"],
  ["another case", "ΌΣΟΣ-straße", "όσος-STRASSE"],
  ["decomposed", "café1234", "cafe\u03011234"],
  ["composed", "cafe\u03011234", "café1234"],
  ["full width", "hunter2!", "ｈｕｎｔｅｒ２！"],
  ["a plus for a space", "two words", "two+words"],
  ["lines in a page", "hunter2!", "hun\r\n      ter2!"],
  ["soft hyphens", "hunter2!", "hun\u00adter\u00ad2!"],
  ["zero-width characters", "hunter2!", "h\u200bu\u200cn\u200dt\u2060e\ufeffr2!"],
])("finds %s", (_, secret, text) => {
  expect(createSecretSearch([secret])(`before ${text} after`)).toBe(true);
});

test("a secret at the cut end of a text is found by its first four characters", () => {
  const repeats = createSecretSearch(["hunter2!"]);

  expect(repeats("… hunt", true)).toBe(true);
  expect(repeats("… %68%75%6e%74%6", true)).toBe(true);
  expect(repeats("… hun", true)).toBe(false);
  expect(repeats("… hunt")).toBe(false);
});

test.each(shortSecrets)(
  "every text may repeat a secret of fewer than four visible characters: %j",
  (secret) => {
    expect(createSecretSearch([secret])("no text at all")).toBe(true);
  },
);

test.each(shortSecrets.slice(0, -1))(
  "%j is found in every spelling if short secrets are searched for",
  (secret) => {
    const repeats = createSecretSearch([secret], 1);

    for (const [name, text] of spellingsOf(secret, 2)) if (!repeats(text)) expect.fail(`${name}: ${text}`);
    expect(repeats("- no ;")).toBe(false);
  },
);

test("a search for no secrets finds nothing", () => {
  expect(createSecretSearch([])("a text")).toBe(false);
  expect(createSecretSearch([""])("a text")).toBe(false);
});
