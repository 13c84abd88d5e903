/**
 * A program's own functions may throw, hang or return anything. The call still ends in one of the four errors, in time.
 */
import { getEventListeners } from "node:events";
import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { type CbssClientOptions, createCbssApi, createCbssClient, isCbssError } from "../src/index.ts";
import { accepted, form, json, networkOf } from "./answers.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29.298Z", Content: form };

const cyclic = Object.assign(new Error("cyclic"), { code: "UNKNOWN_AND_SECRET" });
cyclic.cause = cyclic;
const aggregate = Object.assign(new Error("aggregate"), { errors: [] as unknown[] });
aggregate.errors.push(aggregate, aggregate);
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const throwing = (): never => {
  throw new Error("a getter threw");
};

const thrown: [what: string, thrown: unknown][] = [
  ["its own cause", cyclic],
  ["one of its own errors", aggregate],
  [
    "an error with getters that throw",
    Object.defineProperties(new Error("x"), { code: { get: throwing }, name: { get: throwing } }),
  ],
  ["a Proxy that throws", new Proxy({}, { get: throwing, has: throwing, getPrototypeOf: throwing })],
  ["a Proxy that returns Proxies", endlessProxy()],
  ["a revoked Proxy", revoked.proxy],
  ["null", null],
  ["undefined", undefined],
  ["a symbol", Symbol("x")],
  ["a function", () => {}],
  ["errors without end", { errors: { length: 2 ** 53, every: 1 } }],
];

const doors: [door: string, (options: CbssClientOptions) => Promise<unknown>][] = [
  ["a method", (options) => createCbssClient(options).startEmailAddressChange(form)],
  ["the openapi-fetch client", (options) => createCbssApi(options).POST(path, { body })],
];

/** The error of a call, which may not take longer than its time-out. */
async function errorOf(call: Promise<unknown>): Promise<Record<string, unknown>> {
  const error: unknown = await call.then(
    () => expect.fail("the call was accepted"),
    (caught: unknown) => caught,
  );
  if (!isCbssError(error) || !("reason" in error)) expect.fail(`not a NoResponseError: ${typeof error}`);
  return { ...error.toJSON(), thrown: error.thrown };
}

for (const [door, call] of doors) {
  for (const [what, value] of thrown) {
    const fails = (): never => {
      throw value;
    };

    it(`${door}: a fetch that throws ${what} is a NoResponseError`, async () => {
      const { options } = networkOf(fails);
      const error = await errorOf(call(options));

      expect(error).toMatchObject({ reason: "network", mayHaveBeenApplied: true, retryable: false });
      expect(error["thrown"] === value).toBe(true);
    });

    it.each([
      ["the signer", { signer: fails }],
      ["headers", { headers: fails }],
    ])(`${door}: %s that throws ${what} is a NoResponseError, and nothing is sent`, async (name, own) => {
      const { options, sent } = networkOf(() => json(accepted), own);
      const error = await errorOf(call(options));

      expect(error).toMatchObject({ reason: "signer", mayHaveBeenApplied: false, retryable: false });
      expect(error["message"]).toContain(`was not sent: ${name} failed (`);
      expect(error["thrown"] === value).toBe(true);
      expect(sent).toEqual([]);
    });

    it(`${door}: onExchange that throws ${what} changes nothing`, async () => {
      for (const onExchange of [fails, async () => fails(), () => value]) {
        const { options } = networkOf(() => json(accepted), { onExchange });

        await expect(call(options)).resolves.toBeDefined();
      }
    });
  }

  it.each([
    ["the signer", { signer: () => new Promise<never>(() => {}) }],
    ["headers", { headers: () => new Promise<never>(() => {}) }],
    ["fetch", { fetch: () => new Promise<never>(() => {}) }],
  ])(`${door}: %s that hangs ends in time`, async (_, own) => {
    const { options } = networkOf(() => json(accepted), { ...own, timeoutMs: 20 });

    expect(await errorOf(call(options))).toMatchObject({ reason: "timeout" });
  });

  it(`${door}: an onExchange that hangs changes nothing`, async () => {
    const { options } = networkOf(() => json(accepted), { onExchange: () => new Promise(() => {}) });

    await expect(call(options)).resolves.toBeDefined();
  });

  it.each([
    [
      "a signer that returns an object",
      { signer: async () => ({}) as string },
      "the signer did not return ASCII text",
    ],
    ["a signer that returns a line break", { signer: () => "a\n" }, "the signer did not return ASCII text"],
    ["headers that return text", { headers: () => "x" as never }, "headers did not return"],
    ["headers that set Host", { headers: async () => ({ HOST: "elsewhere" }) }, "headers did not return"],
    ["headers with a line break", { headers: () => ({ "X-Key": "a\r\nb" }) }, "headers did not return"],
    [
      "a header that is undefined",
      { headers: () => ({ "X-Key": undefined }) as never },
      "headers did not return",
    ],
  ])(`${door}: %s is a NoResponseError`, async (_, own, message) => {
    const { options, sent } = networkOf(() => json(accepted), own);
    const error = await errorOf(call(options));

    expect(error).toMatchObject({ reason: "signer", mayHaveBeenApplied: false });
    expect(error["message"]).toContain(message);
    expect(sent).toEqual([]);
  });
}

it.each([
  ["undefined", () => undefined as never],
  ["nothing", () => ""],
  ["a Date", () => new Date() as never],
  ["a Promise", () => Promise.resolve("2024-11-18T03:26:29.298Z") as never],
  ["a Promise that rejects", () => Promise.reject(new Error("x")).catch(() => {}) as never],
])(
  "a dateTime that returns %s is a NoResponseError that names it, and nothing is sent",
  async (_, dateTime) => {
    const { options, sent } = networkOf(() => json(accepted), { dateTime });
    const error = await errorOf(createCbssClient(options).startEmailAddressChange(form));

    expect(error["message"]).toContain("was not sent: dateTime did not return text");
    expect(sent).toEqual([]);
  },
);

it.each(thrown)("a dateTime that throws %s is a NoResponseError", async (_, value) => {
  const dateTime = (): never => {
    throw value;
  };
  const { options } = networkOf(() => json(accepted), { dateTime });
  const error = await errorOf(createCbssClient(options).startEmailAddressChange(form));

  expect(error["message"]).toContain("was not sent: dateTime failed (");
  expect(error["thrown"] === value).toBe(true);
});

it("the reason of the caller's abort is thrown", async () => {
  const reason = new Error("the customer went away");
  const { options } = networkOf(() => json(accepted));
  const call = createCbssClient(options).startEmailAddressChange(form, { signal: AbortSignal.abort(reason) });

  expect(await errorOf(call)).toMatchObject({ reason: "aborted", mayHaveBeenApplied: false, thrown: reason });
});

it("50 concurrent calls with one signal add one listener, all end when it aborts, and leave no listener", async () => {
  const controller = new AbortController();
  const { options } = networkOf(() => new Promise<never>(() => {}));
  const cbss = createCbssClient(options);

  const calls = Array.from({ length: 50 }, () =>
    errorOf(cbss.startEmailAddressChange(form, { signal: controller.signal })),
  );
  await setImmediate();
  const listeners = getEventListeners(controller.signal, "abort").length;
  controller.abort();

  expect((await Promise.all(calls)).map(({ reason }) => reason)).toEqual(Array(50).fill("aborted"));
  // Node.js 20 warns about more than ten listeners.
  expect(listeners).toBe(1);
  expect(getEventListeners(controller.signal, "abort")).toEqual([]);
});

it.each([
  ["ReferenceError", new ReferenceError("key")],
  [
    "VaultForbiddenError, EACCES",
    Object.assign(new Error("key"), { name: "VaultForbiddenError", code: "EACCES" }),
  ],
  ["neither a name nor a known code", { name: "a secret", code: "s3cret" }],
])("the message names %s", async (words, value) => {
  const { options } = networkOf(() => Promise.reject(value));
  const error = await errorOf(createCbssClient(options).startEmailAddressChange(form));

  expect(error["message"]).toBe(
    `startEmailAddressChange got no response: fetch failed (${words}), see error.thrown. CBSS may have acted on it: find out before you try again.`,
  );
});

it("an endless stream of empty chunks ends the call", async () => {
  const empty = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(0)) });
  const { options } = networkOf(() => new Response(empty), { maxResponseBytes: 1000 });

  await expect(createCbssClient(options).startEmailAddressChange(form)).rejects.toThrow(
    "more than 1000 bytes",
  );
});

it("a content that JSON cannot hold is a TypeError that names it", async () => {
  const { options } = networkOf(() => json(accepted));
  const Identity: Record<string, unknown> = {};
  Identity["Self"] = Identity;

  await expect(createCbssClient(options).startEmailAddressChange({ ...form, Identity })).rejects.toThrow(
    new TypeError("content: expected a JSON value."),
  );
});

function endlessProxy(): unknown {
  return new Proxy(() => {}, {
    get: (_, name) => (name === Symbol.toPrimitive ? undefined : endlessProxy()),
  });
}
