/**
 * The caller's own headers, the reports to `onExchange`, and the facts of a response, through both entry points.
 */
import { expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import {
  type CbssClientOptions,
  createCbssApi,
  createCbssClient,
  createSignedFetch,
  type ExchangeReport,
  isCbssError,
  responseOf,
} from "../src/index.ts";
import { accepted, form, json, networkOf, signature } from "./answers.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29.298Z", Content: form };
const url = `https://cbss.example${path}`;
const post = { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };

const doors: [door: string, operation: string, (options: CbssClientOptions) => Promise<unknown>][] = [
  [
    "a method",
    "startEmailAddressChange",
    (options) => createCbssClient(options).startEmailAddressChange(form),
  ],
  ["the openapi-fetch client", `POST ${path}`, (options) => createCbssApi(options).POST(path, { body })],
  ["a signed fetch", `POST ${path}`, (options) => createSignedFetch(options)(url, post)],
];

for (const [door, operation, call] of doors) {
  it.each([
    ["a record", { "X-Key": "k" }],
    ["Headers", new Headers({ "X-Key": "k" })],
    ["a function", () => ({ "x-key": "k" })],
    ["an async function", async () => new Headers({ "x-KEY": "k" })],
  ])(`${door} sends headers given as %s`, async (_, headers) => {
    const { options, sent } = networkOf(() => json(accepted), { headers });

    await call(options);

    const received = new Headers(sent[0]?.init.headers);
    expect(received.get("x-key")).toBe("k");
    expect(received.get("content-type")).toBe("application/json");
    expect(received.get("user-agent")).toBe(`cbss-client/${manifest.version}`);
  });

  it.each(["Content-Type", "content-length", "HOST", "Accept"])(
    `${door} refuses a header %s`,
    async (name) => {
      const { options } = networkOf(() => json(accepted), { headers: { [name]: "x" } });

      await expect(async () => call(options)).rejects.toThrow(
        new TypeError(
          "headers: expected names and values of headers that HTTP allows, without Content-Type, Content-Length, Host and Accept.",
        ),
      );
    },
  );

  it(`${door} reports an accepted call once`, async () => {
    const reports: ExchangeReport[] = [];
    const answer = json(accepted);
    answer.headers.set("x-request-id", "42");
    answer.headers.set("set-cookie", "id=1");
    answer.headers.set("via", `1.1 ${signature}`);
    const { options } = networkOf(() => answer, { onExchange: (report) => reports.push(report) });

    await call(options);

    expect(reports).toEqual([
      {
        operation,
        startedAt: expect.any(Date),
        durationMs: expect.any(Number),
        response: {
          status: 200,
          contentType: "application/json; charset=utf-8",
          headers: { via: "1.1 [redacted]", "x-request-id": "42" },
        },
      },
    ]);
  });

  it(`${door} reports a failed call once, with the error that the caller gets`, async () => {
    const reports: ExchangeReport[] = [];
    const redirect = new Response(null, { status: 307, headers: { via: "1.1 gateway" } });
    const { options } = networkOf(() => redirect, { onExchange: (report) => reports.push(report) });

    const error = await call(options).catch((caught: unknown) => caught);

    expect(reports).toHaveLength(1);
    expect(reports[0]?.error).toBe(error);
    expect(reports[0]?.response).toEqual({ status: 307, contentType: "", headers: { via: "1.1 gateway" } });
  });

  it.each([
    ["/login?ReturnUrl=x", "https://cbss.example/login"],
    ["https://user:pass@login.example:8443/a/b?c=d#e", "https://login.example:8443/a/b"],
    [`/${signature}/x`, "https://cbss.example/[redacted]/x"],
    ["/correct%20horse", "(left out: it may repeat the password or the signature)"],
  ])(`${door} names the target of a redirect to %s`, async (location, shown) => {
    const { options } = networkOf(() => new Response(null, { status: 302, headers: { location } }));

    await expect(call(options)).rejects.toThrow(
      `got status 302: a redirect to ${shown}, which a signed call does not follow. Check baseUrl.`,
    );
  });
}

it("headers of a call override those of the client", async () => {
  const { options, sent } = networkOf(() => json(accepted), {
    headers: { "X-Key": "client", "User-Agent": "mine/1" },
  });

  await createCbssClient(options).startEmailAddressChange(form, { headers: () => ({ "x-key": "call" }) });

  const received = new Headers(sent[0]?.init.headers);
  expect([received.get("x-key"), received.get("user-agent")]).toEqual(["call", "mine/1"]);
});

it("a rejected call is reported with its error and response", async () => {
  const reports: ExchangeReport[] = [];
  const { options } = networkOf(() => json({ ...accepted, IsSuccessful: false }), {
    onExchange: (report) => reports.push(report),
  });

  await expect(createCbssClient(options).startEmailAddressChange(form)).rejects.toThrow("was rejected");

  expect(reports).toMatchObject([{ error: { code: "ERR_CBSS_REJECTED" }, response: { status: 200 } }]);
});

it("returns the response of an accepted envelope, but not of a copy", async () => {
  const answer = json(accepted);
  answer.headers.set("x-request-id", "42");
  const { options } = networkOf(() => answer);
  const envelope = await createCbssClient(options).startEmailAddressChange(form);

  expect(responseOf(envelope)?.status).toBe(200);
  expect(responseOf(envelope)?.headers.get("x-request-id")).toBe("42");
  expect(responseOf({ ...envelope })).toBeUndefined();
});

it.each([
  ["seconds", "120", undefined, 120_000],
  [
    "a date, compared with the server's own clock",
    "Mon, 18 Nov 2024 03:30:00 GMT",
    "Mon, 18 Nov 2024 03:29:00 GMT",
    60_000,
  ],
  ["a date that has passed", "Mon, 18 Nov 2024 03:30:00 GMT", undefined, 0],
  ["a fraction", "1.5", undefined, undefined],
  ["a negative number", "-1", undefined, undefined],
  ["text", "soon", undefined, undefined],
])("Retry-After as %s", async (_, retryAfter, date, expected) => {
  const headers = { "retry-after": retryAfter, ...(date && { date }) };
  const { options } = networkOf(() => new Response(null, { status: 503, headers }));

  const error = await createCbssClient(options)
    .startEmailAddressChange(form)
    .catch((caught: unknown) => caught);

  if (!isCbssError(error) || error.code !== "ERR_CBSS_HTTP") expect.fail("not an HttpStatusError");
  expect(error.response.retryAfterMs).toBe(expected);
});

it.each([
  ["a client", () => createCbssClient({ ...networkOf(() => json(accepted)).options, baseURL: "x" } as never)],
  [
    "an openapi-fetch client",
    () => createCbssApi({ ...networkOf(() => json(accepted)).options, baseURL: "x" } as never),
  ],
  ["a signed fetch", () => createSignedFetch({ signer: () => "", baseURL: "x" } as never)],
])("%s refuses an option that does not exist", (_, create) => {
  expect(create).toThrow(TypeError);
  expect(create).toThrow(/^baseURL: expected one of the options .*baseUrl/);
});

it.each(["baseURL", "baseUrl", "onExchange", "constructor", "Signal"])(
  "a call refuses the unknown option %s",
  async (name) => {
    const { options, sent } = networkOf(() => json(accepted));

    const call = createCbssClient(options).startEmailAddressChange(form, { [name]: "x" } as never);

    await expect(call).rejects.toThrow(
      new TypeError(`${name}: expected one of the options signer, language, timeoutMs, headers, signal.`),
    );
    expect(sent).toEqual([]);
  },
);
