/**
 * One matrix for both entry points. They send in the same way, so a call without a usable response ends in the same error. For any
 * other response, a method decides what it means, and the openapi-fetch client does not.
 */
import { expect, it } from "vitest";
import { type CbssClientOptions, createCbssApi, createCbssClient, isCbssError } from "../src/index.ts";
import { accepted, form, json, networkOf } from "./answers.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const body = {
  ClientCode: "SANDBOX",
  DateTime: "2024-11-18T03:26:29.298Z",
  Content: { Identity: null, ...form },
};
const rejection = { ...accepted, IsSuccessful: false, Messages: [{ Code: "X", Text: "No." }] };
const refusal = { Message: "An error has occurred." };
const page = "<h1>Service Unavailable</h1>";

/** What the network does, which may abort the call. */
type Network = (abort: () => void) => Response | Promise<Response>;
type Row = [what: string, network: Network, method: string, api: string];

const answers: Row[] = [
  ["an accepted envelope", () => json(accepted), "accepted", "data 200"],
  ["the same as text/json", () => json(accepted, 200, "text/json"), "accepted", "data 200"],
  ["the same as text/html, after a BOM", () => json(bom(accepted), 200, "text/html"), "accepted", "data 200"],
  ["the same with 201", () => json(accepted, 201), "accepted", "data 201"],
  ["the same as text/plain", () => json(accepted, 200, "text/plain"), "UNREADABLE 200, unsure", "data 200"],
  ["the same with 500", () => json(accepted, 500), "HTTP 500, unsure", "error 500"],
  ["a rejection", () => json(rejection), "REJECTED 200, not applied", "data 200"],
  ["a rejection with 400", () => json(rejection, 400), "REJECTED 400, not applied", "error 400"],
  ["a rejection with 500", () => json(rejection, 500), "REJECTED 500, not applied", "error 500"],
  ["400 of the framework", () => json(refusal, 400), "HTTP 400, not applied", "error 400"],
  ["401 of the framework", () => json(refusal, 401), "HTTP 401, not applied", "error 401"],
  ["404 of the framework", () => json(refusal, 404), "HTTP 404, not applied", "error 404"],
  ["415 of the framework", () => json(refusal, 415), "HTTP 415, not applied", "error 415"],
  ["500 of the framework", () => json(refusal, 500), "HTTP 500, unsure", "error 500"],
  ["a 404 with IsSuccessful: true", () => json(accepted, 404), "HTTP 404, unsure", "error 404"],
  ["408 of a gateway", () => json(page, 408, "text/html"), "HTTP 408, unsure", "error 408"],
  ["460 of a gateway", () => json(page, 460, "text/html"), "HTTP 460, unsure", "error 460"],
  ["499 of a gateway", () => json(page, 499, "text/html"), "HTTP 499, unsure", "error 499"],
  ["429", () => json(page, 429, "text/html"), "HTTP 429, not applied, again", "error 429"],
  ["a 429 with IsSuccessful: true", () => json(accepted, 429), "HTTP 429, unsure", "error 429"],
  ["a rejection with 429", () => json(rejection, 429), "REJECTED 429, not applied", "error 429"],
  ["a page with 503", () => json(page, 503, "text/html"), "HTTP 503, unsure", "error 503"],
  ["a page with 200", () => json(page, 200, "text/html"), "UNREADABLE 200, unsure", "SyntaxError"],
  ["204", () => new Response(null, { status: 204 }), "UNREADABLE 204, unsure", "nothing 204"],
  ["200 without a body", () => new Response(null), "UNREADABLE 200, unsure", "nothing 200"],
  ["null", () => json("null"), "UNREADABLE 200, unsure", "data 200"],
  ["Content of another type", () => json({ ...accepted, Content: [] }), "UNREADABLE 200, unsure", "data 200"],
];

type FailureRow = [what: string, network: Network, both: string, options?: Partial<CbssClientOptions>];

const failures: FailureRow[] = [
  ["a redirect", () => new Response(null, { status: 307 }), "HTTP 307, unsure"],
  ["a status beyond 599", () => statusOf(json(accepted), 600), "HTTP 600, unsure"],
  ["more than the limit", () => json(accepted), "UNREADABLE 200, unsure", { maxResponseBytes: 10 }],
  [
    "more than the limit with 404",
    () => json(refusal, 404),
    "HTTP 404, not applied",
    { maxResponseBytes: 10 },
  ],
  ["an incomplete body", () => brokenOff(200), "UNREADABLE 200, unsure"],
  ["an incomplete body with 500", () => brokenOff(500), "HTTP 500, unsure"],
  ["no response in time", () => new Promise(() => {}), "NO_RESPONSE timeout, unsure", { timeoutMs: 20 }],
  [
    "a body that does not end in time",
    () => new Response(new ReadableStream()),
    "NO_RESPONSE timeout, unsure",
    { timeoutMs: 20 },
  ],
  [
    "a connection that is refused",
    () => fails("ECONNREFUSED", "connect"),
    "NO_RESPONSE network, not applied, again",
  ],
  [
    "a name that is not found",
    () => fails("ENOTFOUND", "getaddrinfo"),
    "NO_RESPONSE network, not applied, again",
  ],
  [
    "a connection that takes too long",
    () => fails("UND_ERR_CONNECT_TIMEOUT"),
    "NO_RESPONSE network, not applied, again",
  ],
  [
    "a host that cannot be reached",
    () => fails("EHOSTUNREACH", "connect"),
    "NO_RESPONSE network, not applied",
  ],
  [
    "a name whose addresses all refuse",
    () => failsAll("connect", "connect"),
    "NO_RESPONSE network, not applied, again",
  ],
  [
    "a name with one address whose connection is reset later",
    () => failsAll("connect", "read"),
    "NO_RESPONSE network, unsure",
  ],
  ...["EHOSTUNREACH", "ENETUNREACH", "ECONNREFUSED", "ENOTFOUND"].map(
    (code): FailureRow => [
      `a socket that fails later with ${code}`,
      () => fails(code, "read"),
      "NO_RESPONSE network, unsure",
    ],
  ),
  [
    "a TLS alert after the body",
    () => fails("ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED"),
    "NO_RESPONSE network, unsure",
  ],
  ["nothing instead of a Response", () => undefined as never, "NO_RESPONSE network, unsure"],
  ["text instead of a Response", () => "accepted" as never, "NO_RESPONSE network, unsure"],
  [
    "something like a Response",
    () => ({ status: 200, headers: { get: () => null }, body: null }) as never,
    "NO_RESPONSE network, unsure",
  ],
  ["a Response of text", () => new Response(textStream()), "UNREADABLE 200, unsure"],
  ["a status of 0", () => Response.error(), "HTTP 0, unsure"],
  ["a certificate that is not trusted", () => fails("CERT_HAS_EXPIRED"), "NO_RESPONSE network, not applied"],
  ["a connection that is reset", () => fails("ECONNRESET"), "NO_RESPONSE network, unsure"],
  ["a failure without a code", () => Promise.reject(new TypeError("x")), "NO_RESPONSE network, unsure"],
  ["an abort during the call", abortedMidway, "NO_RESPONSE aborted, unsure"],
];

/** Failures before anything is sent. */
const unsent: [what: string, both: string, options: Partial<CbssClientOptions>, isAborted?: true][] = [
  ["an abort before the call", "NO_RESPONSE aborted, not applied", {}, true],
  [
    "a signer that throws",
    "NO_RESPONSE signer, not applied",
    { signer: () => Promise.reject(new Error("x")) },
  ],
  ["a signer that returns nothing", "NO_RESPONSE signer, not applied", { signer: () => undefined as never }],
  ["a signer that returns an empty text", "NO_RESPONSE signer, not applied", { signer: () => "" }],
  [
    "a signer that returns bytes",
    "NO_RESPONSE signer, not applied",
    { signer: () => new Uint8Array(32) as never },
  ],
  [
    "a signer that takes too long",
    "NO_RESPONSE timeout, not applied",
    { signer: () => new Promise(() => {}), timeoutMs: 20 },
  ],
];

/** One call through each entry point, and what was sent. */
async function callBoth(network: Network, given: Partial<CbssClientOptions> = {}, isAborted = false) {
  const call = async (door: (options: CbssClientOptions, signal: AbortSignal) => Promise<string>) => {
    const controller = new AbortController();
    if (isAborted) controller.abort();
    const { options, sent } = networkOf(() => network(() => controller.abort()), given);
    const outcome = await door(options, controller.signal).catch(nameOf);
    return {
      outcome,
      sent: sent.map(({ url, init: { method }, body }) => ({ url: url.href, method, body })),
    };
  };
  return {
    method: await call(async (options, signal) => {
      await createCbssClient(options).startEmailAddressChange(form, { signal });
      return "accepted";
    }),
    api: await call(async (options, signal) => {
      const { data, error, response } = await createCbssApi(options).POST(path, { body, signal });
      return `${data !== undefined ? "data" : error !== undefined ? "error" : "nothing"} ${response.status}`;
    }),
  };
}

/** A failed call in a few words. */
function nameOf(error: unknown): string {
  if (!isCbssError(error)) return (error as Error).name;
  const { code, mayHaveBeenApplied, retryable } = error;
  const what = "reason" in error ? error.reason : error.response.status;
  return `${code.replace("ERR_CBSS_", "")} ${what}, ${mayHaveBeenApplied ? "unsure" : "not applied"}${retryable ? ", again" : ""}`;
}

it.each(answers)(
  "%s is interpreted by a method, and returned unchanged by the openapi-fetch client",
  async (_, network, method, api) => {
    const outcomes = await callBoth(network);

    expect(outcomes.method.outcome).toBe(method);
    expect(outcomes.api.outcome).toBe(api);
  },
);

it.each(failures)("%s is the same error through both entry points", async (_, network, both, options) => {
  const { method, api } = await callBoth(network, options);

  expect(method.outcome).toBe(both);
  expect(api.outcome).toBe(both);
});

it.each(unsent)(
  "%s is the same error through both entry points, and nothing is sent",
  async (_, both, options, isAborted) => {
    const { method, api } = await callBoth(() => json(accepted), options, isAborted);

    expect(method).toEqual({ outcome: both, sent: [] });
    expect(api).toEqual({ outcome: both, sent: [] });
  },
);

it("both entry points send the same bytes to the same URL", async () => {
  const { method, api } = await callBoth(() => json(accepted));

  expect(method.sent).toEqual([
    { url: expect.stringMatching(/Signature=/), method: "POST", body: JSON.stringify(body) },
  ]);
  expect(api.sent).toEqual(method.sent);
});

function abortedMidway(abort: () => void): Promise<never> {
  abort();
  return new Promise(() => {});
}

const bom = (value: unknown): string => `\ufeff${JSON.stringify(value)}`;

const fails = (code: string, syscall?: string): Promise<never> =>
  Promise.reject(Object.assign(new TypeError("fetch failed"), { cause: { code, syscall } }));

/** The error that Node.js throws after it has tried every address of a name. */
const failsAll = (...syscalls: string[]): Promise<never> => {
  const errors = syscalls.map((syscall) => ({ code: "ECONNREFUSED", syscall }));
  return Promise.reject(
    Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED", errors } }),
  );
};

const textStream = (): ReadableStream =>
  new ReadableStream({ start: (controller) => controller.enqueue("text") });

/** A network may return a status that the Response constructor rejects. */
const statusOf = (response: Response, status: number): Response =>
  Object.defineProperties(response, { status: { value: status }, ok: { value: false } });

function brokenOff(status: number): Response {
  const stream = new ReadableStream({ pull: (controller) => controller.error(new Error("terminated")) });
  return new Response(stream, { status });
}
