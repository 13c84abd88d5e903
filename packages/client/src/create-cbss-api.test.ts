import { describe, expect, it } from "vitest";
import { accepted, form, json, type Network, networkOf, signature } from "../test/answers.ts";
import { type CbssApiOptions, type CbssClientOptions, createCbssApi } from "./index.ts";

const path = "/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";
const body = { ClientCode: "SANDBOX", DateTime: "2024-11-18T03:26:29Z", Content: form };

function apiAnswered(answer: Network, given: Partial<CbssClientOptions> = {}) {
  const { options, sent } = networkOf(answer, given);
  return { api: createCbssApi(options), sent };
}

describe("the openapi-fetch client", () => {
  it("signs, and returns the response without deciding what it means", async () => {
    const { api, sent } = apiAnswered(() => json({ ...accepted, IsSuccessful: false }));

    const { data } = await api.POST(path, { body });

    expect(sent[0]?.url.searchParams.get("Signature")).toBe(signature);
    expect(data?.IsSuccessful).toBe(false);
  });

  it("puts the Signature before the parameters of the call", async () => {
    const { api, sent } = apiAnswered(() => json(accepted));

    await api.POST(path, { body, params: { query: { Language: "zh TW" } } });

    expect(sent[0]?.url.search).toBe(`?Signature=${signature}&Language=zh%20TW`);
  });

  it("signs the request that a middleware returned", async () => {
    const { api, sent } = apiAnswered(() => json(accepted), { signer: (bytes) => `length-${bytes.length}` });
    api.use({ onRequest: ({ request }) => new Request(request, { body: "{}" }) });

    await api.POST(path, { body });

    expect(sent[0]?.body).toBe("{}");
    expect(sent[0]?.url.searchParams.get("Signature")).toBe("length-2");
  });

  it("returns the response that a middleware returned", async () => {
    const { api } = apiAnswered(() => json(accepted));
    api.use({ onResponse: () => json({ Message: "No." }, 400) });

    await expect(api.POST(path, { body })).resolves.toMatchObject({ error: { Message: "No." } });
  });

  it("returns a response without a URL, so that no log of it shows the Signature", async () => {
    const answer = Object.defineProperty(json(accepted), "url", {
      value: `https://cbss.example/?Signature=${signature}`,
    });
    const { api } = apiAnswered(() => answer);

    const { response } = await api.POST(path, { body });

    expect(response.url).toBe("");
  });

  it("asks for JSON, unless the call asks for something else", async () => {
    const { api, sent } = apiAnswered(() => json(accepted));

    await api.POST(path, { body });
    await api.POST(path, { body, headers: { Accept: "text/html" } });

    expect(sent.map(({ init }) => new Headers(init.headers).get("Accept"))).toEqual([
      "application/json",
      "text/html",
    ]);
  });
});

it.each([
  ["no signer", { signer: undefined }, /^signer: expected a function, got undefined/],
  ["no baseUrl", { baseUrl: undefined }, /^baseUrl: expected an absolute URL/],
  ["http: to another host", { baseUrl: "http://cbss.example" }, /^baseUrl: expected https:/],
  ["a time-out of 0", { timeoutMs: 0 }, /^timeoutMs: expected a number above 0/],
])("a wrong option is a TypeError that names it: %s", (_, override, message) => {
  const options = { baseUrl: "https://cbss.example", signer: () => signature, ...override };
  const create = (): unknown => createCbssApi(options as CbssApiOptions);

  expect(create).toThrow(TypeError);
  expect(create).toThrow(message);
});
