/**
 * The reverse of secrets-in-errors.test.ts: the client shows a text that repeats no secret. Otherwise, a log would not reveal the
 * cause of an error.
 */
import { readFileSync } from "node:fs";
import { type AnyCbssError, attempt, createCbssClient } from "@cbss/client";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type PlainAnswer, sandboxAnswers } from "./sandbox-answers.ts";

const recorded: PlainAnswer[] = parse(
  readFileSync(new URL("recorded-answers.yaml", import.meta.url), "utf8"),
);

/** 50 passwords of at least 8 characters, none of which occurs in a response. */
const passwords = [
  // ASCII, from people and password managers.
  ...[
    "hunter2!",
    "correct horse",
    "Tr0ub4dor&3",
    "passwort",
    "12345678",
    "qwertyuiop",
    "letmein1",
    "iloveyou",
  ],
  ...[
    "P@ssw0rd",
    "s3cr3t-key",
    "welcome2cbss",
    "AAAAAAAA",
    "0000-0000",
    "Summer2026!",
    "x7#Kq9$Lm2",
    "G7x!pQ2z@Lw9",
  ],
  ...[
    "mei@example.org",
    "8f14e45fceea167a",
    "no-one-knows-it",
    "NewPassword1",
    "d41d8cd98f00b204e9800998ecf8427e",
  ],
  // With characters that a URL, JSON, HTML or a form escapes.
  ...[
    "50% & more",
    "100%sure!",
    "p+q=r&s=t",
    "a\\b\\c\\d\\e",
    "C:\\new\\table",
    '"quoted"!',
    "<script>x",
    "it's a 'key'",
  ],
  ...["semi;colon;", "a/b/c/d/e", "?key=value#x", "{json: [1]}", "`backtick`", "two  spaces", " padded key "],
  // Letters of other alphabets.
  ...["naïve-café", "Größenwahn", "ñandú-ñoño", "Łódź-Kraków", "déjà vu là", "ÆØÅæøåÆØ", "résumé-été"],
  ...[
    "пароль-123",
    "Москва2026",
    "доброеутро",
    "κωδικός-12",
    "密碼密碼密碼密碼",
    "新年快樂萬事如意",
    "密碼 1234 測試",
  ],
];

/** Makes a call with a password that gets a response; returns the error. */
async function errorOf({ status, type, body }: PlainAnswer, Password: string): Promise<AnyCbssError> {
  const cbss = createCbssClient({
    baseUrl: "https://cbss.example",
    clientCode: "SANDBOX",
    signer: () => "5ca1ab1e".repeat(8),
    fetch: async () => new Response(body, { status, headers: { "Content-Type": type } }),
  });
  const result = await attempt(
    cbss.startEmailAddressChange({ Password, NewEmailAddress: "mei@example.com" }),
  );
  if (result.ok) throw new Error(`accepted: ${body}`);
  return result.error;
}

/** Returns the text of a response that must be shown, at most 200 characters. */
function textOf({ type, status, body }: PlainAnswer): string {
  const json = /xml/.test(type) ? {} : readJson(body);
  const text =
    json.IsSuccessful === false ? JSON.stringify(json.Messages) : (status > 299 && json.Message) || body;
  return text.length > 200 ? text.slice(0, 199) : text;
}

function readJson(body: string): { IsSuccessful?: boolean; Messages?: unknown; Message?: string } {
  try {
    return JSON.parse(body);
  } catch {
    return {};
  }
}

it("uses 50 different passwords of at least 8 characters", () => {
  expect(new Set(passwords).size).toBe(50);
  expect(passwords.filter((password) => password.length < 8)).toEqual([]);
});

describe.each([
  ["the 200 responses of the framework", async () => recorded, 200],
  ["the responses of the sandbox", sandboxAnswers, 50],
] as const)("%s", (_, load, atLeast) => {
  it("are shown with each password", async () => {
    const answers = await load();
    const hidden: string[] = [];
    for (const answer of answers) {
      const text = textOf(answer);
      for (const password of passwords) {
        expect(answer.body).not.toContain(password);
        const { message, ...facts } = (await errorOf(answer, password)).toJSON() as { message: string };
        const shown = [message, (facts as { excerpt?: string }).excerpt].join("\n");
        if (!shown.includes(text)) hidden.push(`${password} hides ${text}`);
      }
    }

    expect(answers.length).toBeGreaterThanOrEqual(atLeast);
    console.log(`${answers.length} texts × ${passwords.length} passwords, not shown: ${hidden.length}`);
    expect(hidden).toEqual([]);
  });
});
