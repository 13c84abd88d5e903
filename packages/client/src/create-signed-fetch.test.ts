import { describe, expect, it } from "vitest";
import { accepted, json, signature } from "../test/answers.ts";
import { createSignedFetch, type SignedFetchOptions } from "./index.ts";

const url = "https://cbss.example/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress";

function recording(answer: () => Response = () => json(accepted), options: Partial<SignedFetchOptions> = {}) {
  const sent: { url: string; init: RequestInit & { dispatcher?: unknown } }[] = [];
  const signed: string[] = [];
  const signedFetch = createSignedFetch({
    signer: (body) => {
      signed.push(new TextDecoder("utf-8", { ignoreBOM: true }).decode(body));
      return signature;
    },
    fetch: async (input, init = {}) => {
      sent.push({ url: String(input), init });
      return answer();
    },
    ...options,
  });
  return { signedFetch, sent, signed };
}

describe("a signed fetch", () => {
  it.each([
    ["a URL and an init", [new URL(url), { method: "POST", body: "\ufeff{}" }]],
    ["a Request", [new Request(url, { method: "POST", body: "\ufeff{}" })]],
    ["a Request and an init", [new Request(url, { method: "POST" }), { body: "\ufeff{}" }]],
  ] as [string, Parameters<typeof fetch>][])(
    "signs the bytes of %s, byte-order mark included",
    async (_, args) => {
      const { signedFetch, sent, signed } = recording();

      await signedFetch(...args);

      expect(signed).toEqual(["\ufeff{}"]);
      expect(sent[0]?.init.body).toEqual(new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x7d]));
      expect(sent[0]?.url).toBe(`${url}?Signature=${signature}`);
    },
  );

  it("puts the Signature first in the query, so that the server reads it before any other", async () => {
    const { signedFetch, sent } = recording();

    await signedFetch(`${url}?Language=en_US&Signature=forged#part`, { method: "POST", body: "{}" });

    expect(sent[0]?.url).toBe(`${url}?Signature=${signature}&Language=en_US&Signature=forged`);
  });

  it("signs an empty body, and passes on a dispatcher", async () => {
    const { signedFetch, sent, signed } = recording();
    const dispatcher = {};

    await signedFetch(url, { method: "POST", dispatcher } as RequestInit);

    expect(signed).toEqual([""]);
    expect(sent[0]?.init.body).toBeNull();
    expect(sent[0]?.init.dispatcher).toBe(dispatcher);
  });

  it("returns the response after reading it whole, whatever its status", async () => {
    const { signedFetch } = recording(() => json({ Message: "No." }, 404));

    const response = await signedFetch(url, { method: "POST", body: "{}" });

    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(await response.json()).toEqual({ Message: "No." });
  });

  it("names its errors by verb and path, without the query", async () => {
    const { signedFetch } = recording(() => new Response(null, { status: 307 }));

    const call = signedFetch(`${url}?Language=en_US`, { method: "POST", body: "{}" });

    await expect(call).rejects.toThrow(
      "POST /api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress got status 307: a redirect, which a signed call does not follow. Check baseUrl.",
    );
  });

  it("stops when the signal of its init is aborted", async () => {
    const { signedFetch } = recording();

    const call = signedFetch(url, { method: "POST", body: "{}", signal: AbortSignal.abort() });

    await expect(call).rejects.toMatchObject({ reason: "aborted", mayHaveBeenApplied: false });
  });

  it("stops reading at the size limit, and cancels the rest", async () => {
    let cancelled = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1000)),
      cancel: () => {
        cancelled = true;
      },
    });
    const { signedFetch } = recording(() => new Response(endless), { maxResponseBytes: 5000 });

    const call = signedFetch(url, { method: "POST", body: "{}" });

    await expect(call).rejects.toThrow("got status 200: more than 5000 bytes.");
    expect(cancelled).toBe(true);
  });

  it("refuses wrong options with a TypeError that names them", () => {
    expect(() => createSignedFetch({} as never)).toThrow(/^signer: expected a function/);
    expect(() => createSignedFetch({ signer: () => "", timeoutMs: 0 })).toThrow(/^timeoutMs: /);
  });
});
