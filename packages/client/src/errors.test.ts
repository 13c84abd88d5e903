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

/** An error with the facts that only a program sees. */
function readable(error: AnyCbssError): Record<string, unknown> {
  const { envelope, httpError, response, thrown } = error as unknown as Record<string, unknown>;
  const status = (response as { status: number } | undefined)?.status;
  return { ...error.toJSON(), cause: error.cause, envelope, httpError, status, thrown };
}

const rejection = { ...accepted, IsSuccessful: false, Messages: [{ Code: "X", Text: "No." }] };

describe("IsSuccessful decides, never the status alone", () => {
  it.each([200, 400, 500])("false with status %i is a RejectedError that quotes Messages", async (status) => {
    const error = await failure(() => json(rejection, status));

    expect(readable(error)).toMatchObject({
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
    expect(readable(await failure(() => json({ IsSuccessful: false, Messages: null })))).toMatchObject({
      code: "ERR_CBSS_REJECTED",
      envelope: { IsSuccessful: false, Messages: [] },
    });
  });
});

describe("an HttpStatusError", () => {
  it.each([400, 401, 404, 415])(
    "of %i states that nothing was applied, and has the framework's error",
    async (status) => {
      const error = await failure(() => json({ Message: "An error.", MessageDetail: "More." }, status));

      expect(readable(error)).toMatchObject({
        name: "HttpStatusError",
        status,
        mayHaveBeenApplied: false,
        httpError: { Message: "An error.", MessageDetail: "More." },
        message: `startEmailAddressChange got status ${status}: An error.`,
      });
    },
  );

  it("of an HTML page has no httpError, but shows how the page begins", async () => {
    const error = await failure(() => json("<h1>Service Unavailable</h1>", 503, "text/html"));

    expect(readable(error)).toMatchObject({
      code: "ERR_CBSS_HTTP",
      status: 503,
      httpError: undefined,
      excerpt: "<h1>Service Unavailable</h1>",
    });
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

  it("is the error for a response whose body the caller's fetch has already read", async () => {
    const read = json(accepted);
    await read.text();

    expect(await failure(() => read)).toMatchObject({
      name: "UnreadableResponseError",
      mayHaveBeenApplied: true,
    });
  });

  it("shows at most 200 characters of the response", async () => {
    const error = await failure(() => json(`<p>${"x".repeat(1000)}</p>`, 200, "text/html"));

    expect(error).toHaveProperty("excerpt.length", 200);
  });

  it("shows nothing of the response if the password is too short to be found safely", async () => {
    const error = await failure(() => json("<p>abc</p>", 200, "text/html"), {}, { ...form, Password: "abc" });

    expect(error).toHaveProperty("excerpt", "(left out: it may repeat the password or the signature)");
  });
});

describe("a NoResponseError", () => {
  it("has the runtime's code as its cause", async () => {
    const refused = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
    const error = await failure(() => Promise.reject(refused));

    expect(error).toMatchObject({ code: "ERR_CBSS_NO_RESPONSE", cause: "ECONNREFUSED" });
  });

  it("repeats only the name of what a signer threw, and gives the rest to the program", async () => {
    const thrown = Object.assign(new RangeError("secret key"), { code: "SECRETKEY", cause: "secret key" });
    const error = await failure(() => json(accepted), { signer: () => Promise.reject(thrown) });

    expect(readable(error)).toMatchObject({ reason: "signer", mayHaveBeenApplied: false, cause: undefined });
    expect(readable(error)["thrown"]).toBe(thrown);
    expect(error.message).toBe(
      "startEmailAddressChange was not sent: the signer failed (RangeError), see error.thrown. Nothing was sent.",
    );
    expect(printed(error)).not.toMatch(/secret ?key/i);
  });
});

const printed = (error: AnyCbssError): string =>
  [
    inspect(error, { depth: 9 }),
    ...[true, false].flatMap((customInspect) =>
      [true, false].map((showHidden) =>
        inspect(error, { depth: 9, customInspect, showHidden, getters: true, showProxy: true }),
      ),
    ),
    JSON.stringify(error),
    error.stack,
    String(error),
    inspect(structuredClone(error)),
  ].join("\n");

describe("every error", () => {
  it("shows neither password nor signature, even if the server echoes them", async () => {
    const password = 'p&ss "w/rd+ é🔑';
    const echo = `${password} ${JSON.stringify(password)} ${encodeURIComponent(password)} ${new URLSearchParams({ p: password })} ${signature} ${signature.toUpperCase()}`;
    const answers = [
      json({ ...rejection, Messages: [{ [password]: echo }], Content: { deep: [echo] } }),
      json({ Message: echo, ModelState: { [password]: [echo] } }, 404),
      json(echo, 200, "text/html"),
      new Response(null, { status: 302, headers: { location: `/${encodeURIComponent(echo)}` } }),
      new Response(echo, {
        status: 502,
        headers: { "content-type": encodeURIComponent(echo), via: signature },
      }),
    ];

    for (const answer of answers) {
      const error = await failure(() => answer, {}, { ...form, Password: password });
      const shown = printed(error);
      for (const secret of [
        password,
        JSON.stringify(password).slice(1, -1),
        encodeURIComponent(password),
        signature,
      ]) {
        expect(shown.toLowerCase()).not.toContain(secret.toLowerCase());
      }
      expect(shown).toContain("(left out: it may repeat the password or the signature)");
    }
  });

  it("replaces the signature in a text that repeats it as it was sent", async () => {
    const error = await failure(() =>
      json({ Message: `No resource: /x?Signature=${signature}&Language=en` }, 404),
    );

    expect(error.message).toBe(
      "startEmailAddressChange got status 404: No resource: /x?Signature=[redacted]&Language=en",
    );
  });

  it.each(["Text", "Content", "e", "Messages", "IsSuccessful"])(
    "gives the program the unchanged envelope, even if the password is %s",
    async (Password) => {
      const error = await failure(() => json(rejection), {}, { ...form, Password });

      expect(readable(error)["envelope"]).toEqual(rejection);
    },
  );

  it("gives the facts for the program neither to a copy nor to a proxy", async () => {
    const error = await failure(() => json(rejection));
    if (error.code !== "ERR_CBSS_REJECTED") throw error;
    const proxy = new Proxy(error, {});
    const copy = Object.assign(Object.create(Object.getPrototypeOf(error)), error);

    expect([proxy.response, copy.response, copy.envelope]).toEqual([undefined, undefined, undefined]);
    expect(Object.keys(error)).not.toEqual(expect.arrayContaining(["status", "headers", "response"]));
  });

  it("has a stack that names its caller, even after a time-out", async () => {
    async function callerOfMine(): Promise<unknown> {
      const { cbss } = clientAnswered(() => new Promise(() => {}), { timeoutMs: 10 });
      return await cbss.startEmailAddressChange(form);
    }

    await expect(callerOfMine()).rejects.toMatchObject({ stack: expect.stringContaining("callerOfMine") });
  });

  it("becomes JSON with all that a log or another thread needs", async () => {
    const answer = new Response("down", {
      status: 429,
      headers: { "retry-after": "120", via: "1.1 gateway", "x-request-id": "abc", "set-cookie": "id=1" },
    });
    const error = await failure(() => answer);

    expect(JSON.parse(JSON.stringify(error))).toEqual({
      name: "HttpStatusError",
      code: "ERR_CBSS_HTTP",
      message: "startEmailAddressChange got status 429.",
      operation: "startEmailAddressChange",
      mayHaveBeenApplied: false,
      retryable: true,
      response: {
        status: 429,
        contentType: "text/plain;charset=UTF-8",
        headers: { "retry-after": "120", via: "1.1 gateway", "x-request-id": "abc" },
        retryAfterMs: 120_000,
      },
      excerpt: "down",
    });
  });

  it("is recognized by isCbssError, and nothing else is", async () => {
    expect(isCbssError(await failure(() => json(rejection)))).toBe(true);
    expect(isCbssError(new TypeError("x"))).toBe(false);
    expect(isCbssError({ code: "ERR_CBSS_HTTP" })).toBe(false);
    // axios copies the name and the code of an error, and nothing else.
    expect(isCbssError(Object.assign(new Error("x"), { code: "ERR_CBSS_NO_RESPONSE" }))).toBe(false);
  });
});

describe("attempt", () => {
  it("resolves to the envelope of an accepted call", async () => {
    const { cbss } = clientAnswered(() => json(accepted));

    expect(await attempt(cbss.startEmailAddressChange(form))).toEqual({ ok: true, envelope: accepted });
  });

  it("rethrows any error that is not from this client", async () => {
    await expect(attempt(Promise.reject(new RangeError("mine")))).rejects.toThrow(RangeError);
  });
});
