import { cutSpellingsOf, secrets, shortSecrets, spellingsOf } from "@cbss/internal/spellings";
import { describe, expect, test } from "vitest";
import type { Answer } from "../src/answer/answer.ts";
import { refusalKind } from "../src/answer/refusal-kind.ts";
import { createRedactor, LEFT_OUT } from "../src/call/redact.ts";
import type { OperationCalls } from "../src/checks/calls.ts";
import { leakRows } from "../src/checks/leaks.ts";
import type { Operation } from "../src/document/operation.ts";
import { quote, quoteShort } from "../src/report/quote.ts";

const credentials = {
  clientCode: "SANDBOX",
  clientKey: "key-of-the-client",
  loginSalt: "salt-of-the-login",
  password: "pass-of-mei",
  newValues: { NewEmailAddress: "mei.new@example.com", NewMobilePhoneNumber: "+886912345678" },
};

const ANSWER: Answer = {
  status: 401,
  contentType: "application/json",
  allow: "",
  headers: "",
  text: "",
  isCut: false,
  format: "json",
  value: undefined,
  isEnvelope: true,
  milliseconds: 1,
};
const OPERATION = { id: "startEmailAddressChange" } as Operation;
const CALLS = { unknownClient: { operation: OPERATION.id } } as OperationCalls;

const NASTY = [
  'quote"back\\slash',
  "$& $1 $` $'",
  "(a+)+.*[b]{2}|^$",
  "密碼 größer 🔑",
  "a&b<c>d'e",
  "back\\\\\\\\\\\\\\\\slashes",
  "per%20cent%25 and + plus",
  "tab\tand\nline",
  "-- -",
];

/** The spellings that programs write. Here the redactor removes the secret and keeps the rest of the text. */
const USUAL: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "in upper case": (text) => text.toUpperCase(),
  "in JSON": (text) => JSON.stringify(text).slice(1, -1),
  "in JSON in JSON": (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3),
  "in a URL": encodeURIComponent,
  "in a URL in lower case": (text) => encodeURIComponent(text).replace(/%../g, (byte) => byte.toLowerCase()),
  "in a form": (text) => new URLSearchParams({ a: text }).toString().slice(2),
  "in XML": (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;"),
  "in HTML": (text) =>
    text.replace(
      /[&<>"']/g,
      (one) => `&${{ "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" }[one]};`,
    ),
};

describe.each(Object.entries(USUAL))("a secret %s", (_, spell) => {
  test.each(NASTY.filter((password) => spell("ß") !== "SS" || !password.includes("ß")))(
    "removes %j",
    (password) => {
      const redact = createRedactor({ ...credentials, password });

      expect(redact(`before ${spell(password)} after`)).toBe("before [redacted] after");
    },
  );
});

test.each([...Object.entries(secrets), ...shortSecrets.map((short) => [short, short] as const)])(
  "leaves nothing of a secret %s, in any spelling",
  (_, password) => {
    const redact = createRedactor({ ...credentials, password });

    for (const [name, spelt] of spellingsOf(password, password.length > 40 ? 1 : 2)) {
      const redacted = redact(`before ${spelt} after`);
      if (redacted !== "before [redacted] after" && redacted !== LEFT_OUT)
        expect.fail(`${name}: ${redacted}`);
    }
  },
);

test.each(Object.entries(secrets))(
  "leaves nothing of a secret %s at the end of a cut text",
  (_, password) => {
    const redact = createRedactor({ ...credentials, password });

    for (const [name, spelt] of cutSpellingsOf(password)) {
      if (redact(`before ${spelt}`, true) !== LEFT_OUT) expect.fail(name);
    }
  },
);

test("removes every secret and new value, and keeps the rest unchanged", () => {
  const redact = createRedactor(credentials);
  const text =
    "key-of-the-client, salt-of-the-login, pass-of-mei, mei.new@example.com, +886912345678, SANDBOX";

  expect(redact(text)).toBe(`${"[redacted], ".repeat(5)}SANDBOX`);
});

test("removes a secret completely if it contains or overlaps another one", () => {
  const inside = createRedactor({ ...credentials, password: "key-of", clientKey: "key-of-the-client" });
  const overlapping = createRedactor({ ...credentials, password: "abcdef", clientKey: "defghi" });

  expect(inside("a key-of-the-client, a key-of")).toBe("a [redacted], a [redacted]");
  expect(overlapping("1 abcdefghi 2")).toBe("1 [redacted] 2");
});

test("leaves out a whole text that contains a secret too short to remove", () => {
  const redact = createRedactor({ ...credentials, password: "ab" });

  expect(redact("wrong: AB")).toBe(LEFT_OUT);
  expect(redact("wrong")).toBe("wrong");
});

test("removes nothing for an empty value", () => {
  const redact = createRedactor({ ...credentials, password: "", newValues: { NewEmailAddress: "" } });

  expect(redact("200, IsSuccessful: false")).toBe("200, IsSuccessful: false");
});

const HEX = "59cba59d3880e8192dc01d46a285001074cd0a7d14ea224c360cdade76be638b";
const BASE64 = "Wcul/TiA6BktwB1GooUAEHTNCn0U6iJMNgza3na+Y4s=";

test.each([
  ["in hex", HEX],
  ["in upper-case hex", HEX.toUpperCase()],
  ["in Base64", BASE64],
  ["in Base64, in a URL", encodeURIComponent(BASE64)],
  ["in Base64, in a URL in lower case", encodeURIComponent(BASE64).toLowerCase()],
  ["in Base64, in JSON", BASE64.replace("+", "\\u002b").replace("=", "\\u003d").replace("/", "\\/")],
  ["in hex, in a URL with every byte encoded", Buffer.from(HEX).toString("hex").replace(/../g, "%$&")],
])("removes any signature %s", (_, signature) => {
  const redact = createRedactor(credentials);

  expect(redact(`The value '${signature}' is wrong.`)).toBe("The value '[redacted]' is wrong.");
  expect(redact(`_${signature}_`)).toBe("_[redacted]_");
});

test.each([
  ['{"Password":"of \\"somebody\\" else","a":1}', '{"Password":[redacted],"a":1}'],
  ['{"loginSalt" : 4711}', '{"loginSalt" : [redacted]}'],
  ['{"a":"{\\"Password\\":\\"of somebody\\",\\"b\\":1}"}', '{"a":"{\\"Password\\":[redacted],\\"b\\":1}"}'],
  ['{"OneTimePassword":"12', '{"OneTimePassword":[redacted]'],
  ["/api?Language=en_US&Signature=abc%2F1&a=1", "/api?Language=en_US&Signature=[redacted]&a=1"],
  ["%3FSignature%3Dabc%26a%3D1", "%3FSignature%3D[redacted]%26a%3D1"],
  ["Content[Password]=x+y&Content.Password=z", "Content[Password]=[redacted]&Content.Password=[redacted]"],
  ["<f:Password>a&amp;b</f:Password>", "<f:Password>[redacted]</f:Password>"],
  ["&lt;Password&gt;a&amp;b&lt;/Password&gt;", "&lt;Password&gt;[redacted]&lt;/Password&gt;"],
  ['<input name="Password" value="a b">', '<input name="Password" value=[redacted]>'],
])("removes the value of a secret's name in %s", (text, redacted) => {
  expect(createRedactor(credentials)(text)).toBe(redacted);
});

test("keeps names, words and identifiers unchanged", () => {
  const text =
    '200, IsSuccessful: false, WrongSignature; "Password" is wrong; https://cbss.example/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress?Language=en_US';

  expect(createRedactor(credentials)(text)).toBe(text);
});

// Each of these once made a pattern too slow. The limit is the time-out of any test.
test.each(["\\", "%", "%2525", "%41a", "&amp;", "a", "&#65;", '"Password":"', "é", "Ã©", "\ufffda"])(
  "redacts a MiB of %j in time",
  (filler) => {
    const redact = createRedactor({ ...credentials, password: `${"ab".repeat(60)}c` });

    expect(redact(filler.repeat(2 ** 20 / filler.length))).toBeTypeOf("string");
  },
);

test("quotes a text on one line, without terminal control characters", () => {
  const text = "\u001b[2Ja\r\n  b\u0000\u202Ec\uD800 pass-of-mei";

  expect(quote(text, createRedactor(credentials))).toBe("\uFFFD[2Ja b\uFFFD\uFFFDc\uFFFD [redacted]");
});

describe("redacts a text before it is cut:", () => {
  const redact = createRedactor({ ...credentials, loginSalt: "0123456789-salt-long" });
  const start = "0123456789-sal";

  test("the Messages of a refusal", () => {
    for (let length = 100; length < 420; length++) {
      const text = `${"x ".repeat(length / 2)}0123456789-salt-long ${"y ".repeat(200)}`;
      const kind = refusalKind({ ...ANSWER, value: { IsSuccessful: false, Messages: [{ Text: text }] } });

      expect(quoteShort(kind, redact)).not.toContain(start.slice(0, 4));
    }
  });

  test("the Code of a refusal", () => {
    const code = `${"C".repeat(190)}0123456789-salt-long`;
    const kind = refusalKind({ ...ANSWER, value: { IsSuccessful: false, Messages: [{ Code: code }] } });

    expect(quoteShort(kind, redact)).not.toContain(start.slice(0, 4));
  });

  test("but keeps the conclusion about a long response", () => {
    expect(quoteShort(`${"x ".repeat(500)}: shows a path`, redact)).toMatch(/^x x .* … .*: shows a path$/);
  });

  test.each([
    ["stack-trace", "   at CBSS.Controllers(Request request)"],
    ["file-path", "C:\\inetpub\\wwwroot\\"],
    ["exception-type", "System.NullReferenceException"],
  ])("the excerpt of leaks.%s", (name, leak) => {
    const row = leakRows(OPERATION, CALLS).find((one) => one.name === `leaks.${name}`);
    for (let length = 0; length < 80; length++) {
      const text = `${leak} ${" ".repeat(length)}0123456789-salt-long`;
      const answered = [[CALLS.unknownClient, { ...ANSWER, text }]];
      const exchanges = { answeredBy: () => answered, repeatsPassword: () => false, redact } as never;

      const verdict = row && "judge" in row ? row.judge(exchanges) : undefined;

      expect(verdict).toMatchObject({ result: "contradicted" });
      expect(quoteShort(verdict?.actual ?? "", redact)).not.toContain(start.slice(0, 4));
    }
  });
});

test("removes the correct range after any letter", () => {
  const { clientKey } = credentials;

  // Each of these letters has two characters in lower case.
  expect(createRedactor(credentials)(`${"İ".repeat(8)}${clientKey} and more`)).toBe(
    `${"İ".repeat(8)}[redacted] and more`,
  );
});
