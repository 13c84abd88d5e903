import { createHash } from "node:crypto";
import { assert, asyncProperty, constantFrom, oneof, string, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { secret } from "../test/arbitraries.ts";
import { body, key, mistakesIn, pretty, salt, secrets, sha256 } from "../test/mistaken-caller.ts";
import { vectors } from "../test/vectors.ts";
import { diagnose } from "./diagnose.ts";
import { verify } from "./verify.ts";

describe("the explanation", () => {
  test("states what was signed and what to do", async () => {
    const { explanation } = await diagnose({ body, secrets, signature: sha256(pretty, key, `${salt}\n`) });

    expect(explanation).toBe(
      "The signature was made with the body indented by two spaces, and with a line break after the Login_Salt. " +
        "Serialise the body once, sign those bytes, and send them unchanged; " +
        "use the Login_Salt exactly as CBSS issued it, and check how you read it from a file, a shell or a setting.",
    );
  });

  test("states how a correct digest is written incorrectly", async () => {
    const signature = sha256(body, key, salt).toUpperCase();

    expect((await diagnose({ body, secrets, signature })).explanation).toBe(
      "The digest is correct, but it is written in upper-case hex. Write it as 64 digits of lower-case hex.",
    );
  });

  test.each([
    ["", /^The signature is empty\. A signature is 64 digits of lower-case hex\.$/],
    [
      "x",
      /^Expected a signature of 64 digits of lower-case hex, got 1 character that is not a digest in hex or Base64\.$/,
    ],
    ["not a digest", /, got 12 characters that are not a digest in hex or Base64\.$/],
    ["deadbeef", /, got 8 characters that are not a digest/],
    ["a".repeat(100_000), /, got 100000 characters that are not a digest/],
  ])("for %j describes what a signature is", async (signature, explanation) => {
    const diagnosis = await diagnose({ body, secrets, signature });

    expect(diagnosis).toEqual({ verdict: "unexplained", explanation: expect.stringMatching(explanation) });
  });

  test("for an unexplained digest states what was tried, and what to compare", async () => {
    const diagnosis = await diagnose({ body, secrets, signature: sha256("something else") });

    expect(diagnosis.verdict).toBe("unexplained");
    expect(diagnosis.explanation).toMatch(/^None of \d{4} attempts gives this signature\. .* Compare /);
    expect(diagnosis.explanation).not.toContain("too long");
  });

  test("for a digest of another length names the hash with that length", async () => {
    const signature = createHash("sha1").update("something else").digest("hex");

    expect((await diagnose({ body, secrets, signature })).explanation).toContain(
      "as long as a digest of SHA-1",
    );
  });

  test("for a valid signature states what else to check", async () => {
    const diagnosis = await diagnose({ body, secrets, signature: sha256(body, key, salt) });

    expect(diagnosis).toEqual({ verdict: "valid", explanation: expect.stringContaining("clock") });
  });
});

describe("a body that is hard to search", () => {
  test.each([
    ["of 20 MB", `"${"é".repeat(10_000_000)}"`],
    ["of 64 KiB in pieces", JSON.stringify(Array(10_000).fill({}))],
    ["of 200,000 brackets", "[".repeat(100_000) + "]".repeat(100_000)],
  ])("%s ends the search early, and the explanation says so", async (_, given) => {
    const { verdict, explanation } = await diagnose({ body: given, secrets, signature: sha256("else") });

    expect(verdict).toBe("unexplained");
    expect(explanation).toMatch(/too long/);
  });

  // Each attempt hashes the secrets too. Before, 1 MiB took 6,000 attempts, and half a minute.
  test.each(["clientKey", "loginSalt"])(
    "with a %s of 1 MiB the search ends after 64 attempts",
    async (name) => {
      const long = { ...secrets, [name]: "k".repeat(2 ** 20) };

      const { explanation } = await diagnose({ body, secrets: long, signature: sha256("else") });

      expect(explanation).toMatch(/^None of 64 attempts .* too long/);
    },
  );

  test("is still searched for the likeliest mistakes", async () => {
    const given = `"${"é".repeat(100_000)}"`;

    expect(await mistakesIn(sha256(given, `${key}\n`, salt), given)).toEqual(["client-key-line-break"]);
  });

  test("is not indented if it is deep", async () => {
    const given = "[".repeat(10_000) + "]".repeat(10_000);

    expect(await mistakesIn(sha256(`${given}\n`, key, salt), given)).toEqual(["body-line-break-appended"]);
  });

  test("is searched for the other mistakes if it is not text", async () => {
    const given = new Uint8Array([0xff, 0xfe, 0]);

    expect(await mistakesIn(sha256(given, salt, key), given)).toEqual(["secrets-swapped"]);
    expect(await mistakesIn(sha256("else"), given)).toBeUndefined();
  });
});

test.each(vectors)("the vector $name is valid", async ({ body, secrets, encodings }) => {
  expect(await diagnose({ body, secrets, signature: encodings.hex })).toMatchObject({ verdict: "valid" });
});

test("diagnoses the body as it was when called, even if it changes afterwards", async () => {
  const bytes = Buffer.from([0xff, 1, 2]);
  const signature = sha256(bytes, salt, key);

  const diagnosis = diagnose({ body: bytes, secrets, signature });
  bytes.fill(0);

  expect(await diagnosis).toMatchObject({ mistake: ["secrets-swapped"] });
});

test("refuses what sign and verify refuse, such as a secret with a stray line break", async () => {
  const wrong = { ...secrets, loginSalt: "confidential\n" };

  await expect(diagnose({ body, secrets: wrong, signature: "" })).rejects.toThrow(
    /^secrets\.loginSalt must .* starts or ends with a line break \(remove it\): /,
  );
  await expect(diagnose({ body: "\uD83D", secrets, signature: "" })).rejects.toThrow(/^body must be /);
  await expect(diagnose({ body, secrets, signature: 7 as never })).rejects.toThrow(/^signature must be /);
});

describe("any body, secrets and signature", () => {
  const anyBody = oneof(string({ unit: "binary", maxLength: 60 }), uint8Array({ maxLength: 60 }));
  const anySignature = oneof(
    string(),
    string({ unit: constantFrom(...'09afAF+/-_=% "&0x'), maxLength: 130 }),
  );

  test("are valid exactly if verify returns true, and nothing is thrown", async () => {
    await assert(
      asyncProperty(anyBody, secret, secret, anySignature, async (given, clientKey, loginSalt, signature) => {
        const own = { clientKey, loginSalt };
        const right = sha256(given, clientKey, loginSalt);

        for (const candidate of [signature, right, `${right} `, `0${right.slice(1)}`]) {
          const { verdict } = await diagnose({ body: given, secrets: own, signature: candidate });
          expect(verdict === "valid").toBe(await verify(given, own, candidate));
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);

  test("never appear in the diagnosis, nor does the correct signature", async () => {
    const canary = string({ unit: constantFrom(...'qQ7"\\%é '), minLength: 6, maxLength: 20 });
    await assert(
      asyncProperty(canary, canary, canary, async (text, keyTail, saltTail) => {
        const own = { clientKey: `canary-key-${keyTail}`, loginSalt: `canary-salt-${saltTail}` };
        const given = JSON.stringify({ Password: `canary-body-${text}` });
        const right = sha256(given, own.clientKey, own.loginSalt);

        for (const wrong of [
          sha256(given, `${own.clientKey}\n`, own.loginSalt),
          sha256(given, own.loginSalt),
          Buffer.from(right, "hex").toString("base64"),
          right.toUpperCase(),
          sha256(text),
          own.clientKey,
        ]) {
          const said = JSON.stringify(await diagnose({ body: given, secrets: own, signature: wrong }));
          expect(said).not.toMatch(/canary/i);
          for (const shown of [
            right,
            right.toUpperCase(),
            Buffer.from(right, "hex").toString("base64"),
            wrong,
          ]) {
            expect(said).not.toContain(shown);
          }
          for (const value of [keyTail, saltTail, text]) {
            for (const form of [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)]) {
              if (form.trim()) expect(said).not.toContain(form);
            }
          }
        }
      }),
      { numRuns: 6 },
    );
  }, 60_000);
});

test("lets timers run while it searches", async () => {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  });

  await diagnose({ body: "{}", secrets: { clientKey: "k", loginSalt: "s" }, signature: "0".repeat(64) });
  clearInterval(timer);

  expect(turns).toBeGreaterThan(0);
});
