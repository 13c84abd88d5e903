import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createSigner } from "@cbss/signature";
import { describe, expect, it } from "vitest";
import { accepted, clientAnswered, form, json, signature } from "../test/answers.ts";
import { type CbssClientOptions, createCbssClient } from "./index.ts";

describe("a call", () => {
  it("posts the envelope, with Identity null, ClientCode and DateTime filled in", async () => {
    const { cbss, sent } = clientAnswered(() => json(accepted));

    await cbss.startEmailAddressChange(form);

    expect(sent).toHaveLength(1);
    expect(sent[0]?.init.method).toBe("POST");
    expect(sent[0]?.body).toBe(
      '{"ClientCode":"SANDBOX","DateTime":"2024-11-18T03:26:29.298Z","Content":{"Identity":null,"Password":"correct horse","NewEmailAddress":"mei@example.com"}}',
    );
  });

  it("goes to the path of the help page, with the Signature first in the query", async () => {
    const { cbss, sent } = clientAnswered(() => json(accepted), { language: "zh_TW" });

    await cbss.startMobilePhoneNumberChange({
      Password: "correct horse",
      NewMobilePhoneNumber: "+447700900123",
    });

    expect(sent[0]?.url.href).toBe(
      `https://cbss.example/api/Customer/ChangeMobilePhoneNumber/1/PasswordAndNewMobilePhoneNumber?Signature=${signature}&Language=zh_TW`,
    );
  });

  it("resolves to the accepted envelope, unchanged", async () => {
    const { cbss } = clientAnswered(() => json({ ...accepted, Content: { Anything: 1 } }));

    await expect(cbss.startEmailAddressChange(form)).resolves.toEqual({
      ...accepted,
      Content: { Anything: 1 },
    });
  });

  it("writes DateTime in UTC by default, in ISO 8601 with Z", async () => {
    const { cbss, sent } = clientAnswered(() => json(accepted), { dateTime: undefined as never });

    await cbss.startEmailAddressChange(form);

    expect(JSON.parse(sent[0]?.body ?? "").DateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it("uses the call's signer and language instead of the client's", async () => {
    const { cbss, sent } = clientAnswered(() => json(accepted), { language: "en_US" });

    await cbss.startEmailAddressChange(form, { signer: () => "other", language: "zh_TW" });

    expect(sent[0]?.url.search).toBe("?Signature=other&Language=zh_TW");
  });

  it("escapes what a Base64 signature contains, since a plus in a query is read as a space", async () => {
    const { cbss, sent } = clientAnswered(() => json(accepted), { signer: () => "a+b/c==" });

    await cbss.startEmailAddressChange(form);

    expect(sent[0]?.url.search).toBe("?Signature=a%2Bb%2Fc%3D%3D");
  });

  it("sends the very bytes that were signed, with a Content-Length, over a real socket", async () => {
    const received: { body: Buffer; length: string | undefined; url: string | undefined }[] = [];
    const server = createServer(async (request, response) => {
      const chunks = await request.toArray();
      received.push({
        body: Buffer.concat(chunks),
        length: request.headers["content-length"],
        url: request.url,
      });
      response.setHeader("content-type", "text/json").end(`\ufeff${JSON.stringify(accepted)}`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const signed: Uint8Array[] = [];
    const sign = createSigner({ clientKey: "key", loginSalt: "salt" });
    const cbss = createCbssClient({
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      clientCode: "SANDBOX",
      signer: (body) => {
        signed.push(body);
        return sign(body);
      },
    });

    await cbss.startEmailAddressChange({ ...form, Password: "pässwörd 🔑 \u0000" });
    server.close();

    expect(received).toHaveLength(1);
    expect(received[0]?.body.equals(signed[0] as Uint8Array)).toBe(true);
    expect(received[0]?.length).toBe(String(signed[0]?.length));
  });
});

it("a client has its methods and nothing else", () => {
  const { cbss } = clientAnswered(() => json(accepted));

  expect(Reflect.ownKeys(cbss)).toEqual(["startEmailAddressChange", "startMobilePhoneNumberChange"]);
});

describe("a wrong argument is a TypeError that names it", () => {
  const options = { baseUrl: "https://cbss.example", clientCode: "SANDBOX", signer: () => signature };
  const wrong: [string, object, RegExp][] = [
    ["no baseUrl", { baseUrl: undefined }, /^baseUrl: expected an absolute URL/],
    ["a baseUrl without scheme", { baseUrl: "cbss.example" }, /^baseUrl: expected an absolute URL/],
    [
      "a baseUrl with credentials",
      { baseUrl: "https://user:hunter2@cbss.example" },
      /^baseUrl: .*without username/,
    ],
    ["a baseUrl with a query", { baseUrl: "https://cbss.example/?" }, /^baseUrl: .*without query/],
    [
      "a baseUrl with a fragment",
      { baseUrl: "https://cbss.example/#x" },
      /^baseUrl: .*without query and fragment/,
    ],
    [
      "http: to another host",
      { baseUrl: "http://cbss.example" },
      /^baseUrl: expected https:.*allowInsecureHttp/,
    ],
    ["another scheme", { baseUrl: "ftp://localhost" }, /^baseUrl: expected https:/],
    ["no clientCode", { clientCode: "" }, /^clientCode: expected text/],
    ["no signer", { signer: undefined }, /^signer: expected a function, got undefined/],
    ["a signature instead of a signer", { signer: signature }, /^signer: expected a function, got string/],
    ["a fetch that is not a function", { fetch: {} }, /^fetch: expected a function, got object/],
    ["a time-out of 0", { timeoutMs: 0 }, /^timeoutMs: expected a number above 0/],
    ["a time-out that no timer can hold", { timeoutMs: 2 ** 31 }, /^timeoutMs: .*got 2147483648/],
    ["a time-out that is not a number", { timeoutMs: Number.NaN }, /^timeoutMs: .*got NaN/],
    ["a size limit below 0", { maxResponseBytes: -1 }, /^maxResponseBytes: /],
    ["an empty language", { language: "" }, /^language: expected text that is not empty/],
    ["a dateTime that is not a function", { dateTime: "now" }, /^dateTime: expected a function/],
  ];

  it.each(wrong)("%s", (_, override, message) => {
    const create = (): unknown => createCbssClient({ ...options, ...override } as CbssClientOptions);

    expect(create).toThrow(TypeError);
    expect(create).toThrow(message);
    expect(create).not.toThrow(/hunter2/);
  });

  it.each([
    "http://localhost:4010",
    "http://127.0.0.1",
    "http://[::1]:1",
    "http://sandbox.localhost",
    "https://cbss.example/base/",
  ])("%s is a valid baseUrl", (baseUrl) => {
    expect(() => createCbssClient({ ...options, baseUrl })).not.toThrow();
  });

  it("http: to another host is permitted by allowInsecureHttp", () => {
    expect(() =>
      createCbssClient({ ...options, baseUrl: "http://cbss.test", allowInsecureHttp: true }),
    ).not.toThrow();
  });

  it.each([
    ["a missing Password", { NewEmailAddress: "mei@example.com" }, {}, /^Password: expected text/],
    ["an empty NewEmailAddress", { ...form, NewEmailAddress: "" }, {}, /^NewEmailAddress: expected text/],
    ["no content", undefined, {}, /^Password: expected text/],
    ["a time-out of the call", form, { timeoutMs: -1 }, /^timeoutMs: /],
    ["a signer of the call", form, { signer: 1 }, /^signer: /],
  ])("%s, and nothing is sent", async (_, content, callOptions, message) => {
    const { cbss, sent } = clientAnswered(() => json(accepted));

    const call = cbss.startEmailAddressChange(content as never, callOptions as never);

    await expect(call).rejects.toThrow(TypeError);
    await expect(call).rejects.toThrow(message);
    expect(sent).toHaveLength(0);
  });
});
