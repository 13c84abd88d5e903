/**
 * The reverse of secrets-in-errors.test.ts: what repeats no secret is shown. Otherwise nobody could tell from a log what is wrong.
 */
import { readFileSync } from "node:fs";
import { type AnyCbssError, attempt, createCbssClient } from "@cbss/client";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type PlainAnswer, sandboxAnswers } from "./sandbox-answers.ts";

const recorded: PlainAnswer[] = parse(
  readFileSync(new URL("recorded-answers.yaml", import.meta.url), "utf8"),
);

/** 50 passwords of at least 8 characters, none of which stands in any of the answers. */
const passwords = [
  // ASCII, as people and password managers make them.
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
  // With what a URL, JSON, HTML and a form write in another way.
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

/** The error of a call with this password that is answered so. */
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

/** What has to be shown of an answer, at most 200 characters of it. */
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

it("the passwords are 50 different ones of at least 8 characters", () => {
  expect(new Set(passwords).size).toBe(50);
  expect(passwords.filter((password) => password.length < 8)).toEqual([]);
});

describe.each([
  ["the 200 answers of the framework", async () => recorded, 200],
  ["the answers of the sandbox", sandboxAnswers, 50],
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
