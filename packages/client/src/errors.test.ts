import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { accepted, clientAnswered, form, json, signature } from "../test/answers.ts";
import { type AnyCbssError, attempt, isCbssError } from "./index.ts";

async function failure(
  answer: () => Response | Promise<Response>,
  options = {},
  content = form,
): Promise<AnyCbssError> {
  const result = await attempt(clientAnswered(answer, options).cbss.startEmailAddressChange(content));
  if (result.ok) throw new Error("the call was accepted");
  return result.error;
}

const rejection = { ...accepted, IsSuccessful: false, Messages: [{ Code: "X", Text: "No." }] };

describe("IsSuccessful decides, never the status alone", () => {
  it.each([200, 400, 500])("false with status %i is a RejectedError that quotes Messages", async (status) => {
    const error = await failure(() => json(rejection, status));

    expect(error).toMatchObject({
      name: "RejectedError",
      code: "ERR_CBSS_REJECTED",
      status,
      operation: "startEmailAddressChange",
      mayHaveBeenApplied: false,
      envelope: rejection,
      message: 'startEmailAddressChange was rejected: [{"Code":"X","Text":"No."}]',
    });
  });

  it("a rejection whose Messages is not a list is still a rejection", async () => {
    expect(await failure(() => json({ IsSuccessful: false, Messages: null }))).toMatchObject({
      code: "ERR_CBSS_REJECTED",
      envelope: { IsSuccessful: false, Messages: [] },
    });
  });
});

describe("an HttpStatusError", () => {
  it.each([400, 401, 404, 415])(
    "of %i says that nothing was applied, and carries the framework's error",
    async (status) => {
      const error = await failure(() => json({ Message: "An error.", MessageDetail: "More." }, status));

      expect(error).toMatchObject({
        name: "HttpStatusError",
        status,
        mayHaveBeenApplied: false,
        httpError: { Message: "An error.", MessageDetail: "More." },
        message: `startEmailAddressChange was answered ${status}: An error.`,
      });
    },
  );

  it("of an HTML page has no httpError", async () => {
    const error = await failure(() => json("<h1>Service Unavailable</h1>", 503, "text/html"));

    expect(error).toMatchObject({ code: "ERR_CBSS_HTTP", status: 503 });
    expect(error).not.toHaveProperty("httpError");
  });
});

describe("an UnreadableResponseError", () => {
  const unreadable: [string, Response][] = [
    ["an array", json("[]")],
    ["IsSuccessful as text", json({ ...accepted, IsSuccessful: "true" })],
    ["Messages as text", json({ ...accepted, Messages: "fine" })],
    ["no DateTime", json({ ...accepted, DateTime: undefined })],
    ["200,000 brackets", json("[".repeat(200_000) + "]".repeat(200_000))],
    [
      "bytes that are not UTF-8",
      new Response(new Uint8Array([0x22, 0xff, 0x22]), { headers: { "content-type": "application/json" } }),
    ],
    ["more than the limit", json({ ...accepted, Content: { Padding: "x".repeat(2 ** 20) } })],
  ];
  it.each(unreadable)("is what %s becomes: never success, never a SyntaxError", async (_, response) => {
    expect(await failure(() => response)).toMatchObject({
      name: "UnreadableResponseError",
      mayHaveBeenApplied: true,
    });
  });

  it("is what an answer becomes that a fetch of the caller's own has read already", async () => {
    const read = json(accepted);
    await read.text();

    expect(await failure(() => read)).toMatchObject({
      name: "UnreadableResponseError",
      mayHaveBeenApplied: true,
    });
  });

  it("shows at most 200 characters of the answer", async () => {
    const error = await failure(() => json(`<p>${"x".repeat(1000)}</p>`, 200, "text/html"));

    expect(error).toHaveProperty("excerpt.length", 200);
  });

  it("shows nothing of the answer where the password is too short to be taken out safely", async () => {
    const error = await failure(() => json("<p>abc</p>", 200, "text/html"), {}, { ...form, Password: "abc" });

    expect(error).not.toHaveProperty("excerpt");
  });
});

describe("a NoResponseError", () => {
  it("has the runtime's code as its cause", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
    const error = await failure(() => Promise.reject(refused));

    expect(error).toMatchObject({ code: "ERR_CBSS_NO_RESPONSE", cause: "ECONNREFUSED" });
  });

  it("repeats nothing of what a signer threw", async () => {
    const signer = () => Promise.reject(new Error("secret key"));
    const error = await failure(() => json(accepted), { signer });

    expect(error).toMatchObject({ reason: "signer" });
    expect(inspect(error)).not.toContain("secret key");
  });
});

describe("every error", () => {
  it("holds neither password nor signature, even where the server echoes them", async () => {
    const password = 'p&ss "w/rd+ é🔑';
    const echo = `${password} ${JSON.stringify(password)} ${encodeURIComponent(password)} ${new URLSearchParams({ p: password })} ${signature} ${signature.toUpperCase()}`;
    const answers = [
      json({ ...rejection, Messages: [{ [password]: echo }], Content: { deep: [echo] } }),
      json({ Message: echo, ModelState: { [password]: [echo] } }, 404),
      json(echo, 200, "text/html"),
    ];

    for (const answer of answers) {
      const error = await failure(() => answer, {}, { ...form, Password: password });
      const shown = [inspect(error, { depth: 9 }), JSON.stringify(error), error.stack, String(error)].join(
        "\n",
      );
      for (const secret of [
        password,
        JSON.stringify(password).slice(1, -1),
        encodeURIComponent(password),
        signature,
      ]) {
        expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
      }
      expect(shown).toContain("[redacted]");
    }
  });

  it("becomes JSON with its name, message and code", async () => {
    const error = await failure(() => json(rejection));

    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      name: "RejectedError",
      code: "ERR_CBSS_REJECTED",
      message: expect.stringContaining("was rejected"),
      operation: "startEmailAddressChange",
    });
  });

  it("is known by isCbssError, and nothing else is", async () => {
    expect(isCbssError(await failure(() => json(rejection)))).toBe(true);
    expect(isCbssError(new TypeError("x"))).toBe(false);
    expect(isCbssError({ code: "ERR_CBSS_HTTP" })).toBe(false);
    // What axios makes of one: its name and code, and nothing else of it.
    expect(isCbssError(Object.assign(new Error("x"), { code: "ERR_CBSS_NO_RESPONSE" }))).toBe(false);
  });
});

describe("attempt", () => {
  it("resolves to the envelope of an accepted call", async () => {
    const { cbss } = clientAnswered(() => json(accepted));

    expect(await attempt(cbss.startEmailAddressChange(form))).toEqual({ ok: true, envelope: accepted });
  });

  it("throws on what is not an error of this client", async () => {
    await expect(attempt(Promise.reject(new RangeError("mine")))).rejects.toThrow(RangeError);
  });
});
