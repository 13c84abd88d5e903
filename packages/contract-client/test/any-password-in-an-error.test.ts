import { type AnyCbssError, attempt, createCbssClient } from "@cbss/client";
import { asyncProperty, assert as check, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { anyPassword } from "./arbitraries.ts";
import { printed } from "./printed.ts";
import { accepted } from "./recording-server.ts";

/** The ways in which a server may repeat the request. */
const ECHOES = {
  rejection: (echoes: string[]) =>
    json({ ...accepted, IsSuccessful: false, Messages: echoes.map((Text) => ({ Text })) }),
  error: (echoes: string[]) =>
    json({ Message: `No: ${echoes.join(" ")}`, ModelState: { [echoes[0] ?? ""]: echoes } }, 500),
  page: (echoes: string[]) => page(`<p>${echoes.join("</p><p>")}`),
  label: ([echoed = ""]: string[]) => page("Sorry", `; was="${encodeURIComponent(wellFormed(echoed))}"`),
};
const CODES = {
  rejection: "ERR_CBSS_REJECTED",
  error: "ERR_CBSS_HTTP",
  page: "ERR_CBSS_UNREADABLE",
  label: "ERR_CBSS_UNREADABLE",
};
type Kind = keyof typeof ECHOES;
const kinds = Object.keys(ECHOES) as Kind[];

const json = (body: object, status = 200) => Response.json(body, { status });
const page = (body: string, label = "") =>
  new Response(body, { headers: { "Content-Type": `text/html${label}` } });

/** Makes a call with a password to a server that repeats texts; returns the error. */
async function errorFor(kind: Kind, Password: string, echoes: string[]): Promise<AnyCbssError> {
  const cbss = createCbssClient({
    baseUrl: "https://cbss.example",
    clientCode: "SANDBOX",
    signer: () => "5ca1ab1e".repeat(8),
    fetch: async () => ECHOES[kind](echoes),
  });
  const result = await attempt(
    cbss.startEmailAddressChange({ Password, NewEmailAddress: "mei@example.com" }),
  );
  return (result as { error: AnyCbssError }).error;
}

describe("any text as a password", () => {
  it.each(kinds)("is in no error, whichever way a server repeats it: %s", async (kind) => {
    await check(
      asyncProperty(anyPassword.filter(isLong), async (password) => {
        const error = await errorFor(kind, password, spellings(password));
        // What an error contains even without an echo is not a leak: its message, a line of its stack such as `asyncProperty`, the
        // redaction mark.
        const untold = `[redacted] (left out: it may repeat the password or the signature) ${printed(await errorFor(kind, "correct horse", []))}`;

        const seen = spellings(password).filter((spelling) => printed(error).includes(spelling));
        expect(seen.filter((spelling) => !untold.includes(spelling))).toEqual([]);
        expect(error.code).toBe(CODES[kind]);
      }),
      { numRuns: 100 },
    );
  });

  it("hides the whole text that repeats it if it is too short to be redacted", async () => {
    await check(
      asyncProperty(string({ minLength: 1, maxLength: 3 }), async (password) => {
        const echoes = spellings(password).map((spelling) => `Wrong: ${spelling}!`);
        const rejected = await errorFor("rejection", password, echoes);
        const unreadable = await errorFor("page", password, echoes);

        expect(JSON.stringify([rejected, unreadable])).not.toMatch(/Wrong|!/);
        expect(unreadable).toHaveProperty("excerpt", expect.stringMatching(/^\(left out: /));
      }),
      { numRuns: 100 },
    );
  });

  it.each(["false", "IsSuccessful", "s"])("does not change IsSuccessful: %j", async (password) => {
    const error = await errorFor("rejection", password, []);

    if (error.code !== "ERR_CBSS_REJECTED") expect.fail("not a RejectedError");
    expect(error.envelope.IsSuccessful).toBe(false);
  });

  it.each(["Message", "s"])("keeps the Message of a refusal a text: %j", async (password) => {
    const error = await errorFor("error", password, []);

    if (error.code !== "ERR_CBSS_HTTP") expect.fail("not an HttpStatusError");
    expect(error.httpError?.Message).toEqual(expect.any(String));
    expect(error.message).not.toContain("undefined");
  });
});

/** Whether a text is long enough to be cut out of another text without revealing it. */
function isLong(password: string): boolean {
  return password.length >= 4;
}

/** Lists how a server may write a text: unchanged, JSON-escaped, and percent-encoded. */
function spellings(text: string): string[] {
  return [text, JSON.stringify(text).slice(1, -1), encodeURIComponent(wellFormed(text))];
}

/** Replaces what UTF-8 cannot encode. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
