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

  it("true with a status that is not 2xx is an HttpStatusError", async () => {
    expect(await failure(() => json(accepted, 500))).toMatchObject({
      code: "ERR_CBSS_HTTP",
      status: 500,
      mayHaveBeenApplied: true,
    });
  });

  it("a rejection whose Messages is no list is still a rejection", async () => {
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

  it("is what a redirect becomes, which is not followed", async () => {
    const error = await failure(
      () => new Response(null, { status: 302, headers: { location: "https://login.example" } }),
    );

    expect(error).toMatchObject({ code: "ERR_CBSS_HTTP", status: 302, mayHaveBeenApplied: true });
  });

  it("is what an HTML page with 503 becomes, without an httpError", async () => {
    const error = await failure(() => json("<h1>Service Unavailable</h1>", 503, "text/html"));

    expect(error).toMatchObject({ code: "ERR_CBSS_HTTP", status: 503 });
    expect(error).not.toHaveProperty("httpError");
  });
});

describe("an UnreadableResponseError", () => {
  const unreadable: [string, Response][] = [
    ["an HTML page with 200", json("<h1>Sign in</h1>", 200, "text/html")],
    ["nothing", new Response(null, { status: 200 })],
    ["204", new Response(null, { status: 204 })],
    ["null", json("null")],
    ["an array", json("[]")],
    ["IsSuccessful as text", json({ ...accepted, IsSuccessful: "true" })],
    ["Messages as text", json({ ...accepted, Messages: "fine" })],
    ["Content as a list", json({ ...accepted, Content: [] })],
    ["no DateTime", json({ ...accepted, DateTime: undefined })],
    ["another label", json(accepted, 200, "text/plain")],
    ["200,000 brackets", json("[".repeat(200_000) + "]".repeat(200_000))],
    [
      "bytes that are no UTF-8",
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
  it("tells a time-out, and that CBSS may have acted", async () => {
    const error = await failure(() => new Promise(() => {}), { timeoutMs: 20 });

    expect(error).toMatchObject({
      code: "ERR_CBSS_NO_RESPONSE",
      reason: "timeout",
      mayHaveBeenApplied: true,
    });
  });

  it("tells a refused connection by its code, and that nothing was sent", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
    const error = await failure(() => Promise.reject(refused));

    expect(error).toMatchObject({ reason: "network", cause: "ECONNREFUSED", mayHaveBeenApplied: false });
  });

  it("tells a connection that was reset, and that CBSS may have acted", async () => {
    const error = await failure(() => Promise.reject(Object.assign(new Error("x"), { code: "ECONNRESET" })));

    expect(error).toMatchObject({ reason: "network", cause: "ECONNRESET", mayHaveBeenApplied: true });
  });

  it.each([
    ["throws", () => Promise.reject(new Error("secret key"))],
    ["answers nothing", () => undefined],
    ["answers an empty text", () => ""],
    ["answers bytes", () => new Uint8Array(32)],
  ])("tells a signer that %s, and nothing is sent", async (_, signer) => {
    const { cbss, sent } = clientAnswered(() => json(accepted), { signer: signer as never });

    const result = await attempt(cbss.startEmailAddressChange(form));

    expect(result).toMatchObject({ ok: false, error: { reason: "signer", mayHaveBeenApplied: false } });
    expect(inspect(result)).not.toContain("secret key");
    expect(sent).toHaveLength(0);
  });

  it("tells a signer that hangs as a time-out, and nothing is sent", async () => {
    const { cbss, sent } = clientAnswered(() => json(accepted), {
      signer: () => new Promise(() => {}),
      timeoutMs: 20,
    });

    const result = await attempt(cbss.startEmailAddressChange(form));

    expect(result).toMatchObject({ error: { reason: "timeout", mayHaveBeenApplied: false } });
    expect(sent).toHaveLength(0);
  });

  it("tells its caller's abort, before and during a call", async () => {
    const during = new AbortController();
    const { cbss } = clientAnswered(() => {
      during.abort();
      return new Promise(() => {});
    });

    const before = await attempt(cbss.startEmailAddressChange(form, { signal: AbortSignal.abort() }));
    const aborted = await attempt(cbss.startEmailAddressChange(form, { signal: during.signal }));

    expect(before).toMatchObject({ error: { reason: "aborted", mayHaveBeenApplied: false } });
    expect(aborted).toMatchObject({ error: { reason: "aborted", mayHaveBeenApplied: true } });
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
