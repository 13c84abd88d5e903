import { createCbssClient, createSignedFetch } from "@cbss/client";
import { createSigner } from "@cbss/signature";
import { demo } from "@cbss/testing/demo";
import { describe, expect, it } from "vitest";
import { accepted, json, type Received, recordingServer } from "./recording-server.ts";
import { SEALED, seal } from "./seal.ts";

const signer = createSigner(demo.secrets);

const server = recordingServer(() => json(accepted));

const sent = (): Received => server.received.at(-1) as Received;

describe("a method of the client", () => {
  it.each([
    ["ASCII", "correct horse", 200],
    ["characters of two, three and four bytes", "é密🔑", 200],
    ["a lone surrogate, which JSON escapes", "\ud83d", 200],
    ["a byte-order mark", "\ufeff", 200],
    ["half a megabyte", "密🔑".repeat(80_000), 500_000],
  ])("signs the bytes that it sends: %s", async (_, password, atLeast) => {
    const cbss = createCbssClient({ baseUrl: server.url, clientCode: "SANDBOX", signer });

    await cbss.startEmailAddressChange({ Password: password, NewEmailAddress: "mei@example.com" });

    expect(seal(sent())).toEqual(SEALED);
    expect(sent().body.length).toBeGreaterThan(atLeast - 100);
    expect(JSON.parse(String(sent().body)).Content.Password).toBe(password);
  });

  it("signs a call with a path in the base URL and a language in the same way", async () => {
    const cbss = createCbssClient({ baseUrl: `${server.url}/cbss/`, clientCode: "SANDBOX", signer });

    await cbss.startEmailAddressChange(
      { Password: "p", NewEmailAddress: "mei@example.com" },
      { language: "zh_TW" },
    );

    expect(seal(sent())).toEqual(SEALED);
    expect(sent().path).toBe("/cbss/api/Customer/ChangeEmailAddress/1/PasswordAndNewEmailAddress");
  });
});

describe("a signed fetch", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x00, 0xff, 0x7d]);
  const form = new FormData();
  form.set("Content[Password]", "é密🔑");

  it.each([
    ["text", "é密🔑", Buffer.from("é密🔑")],
    ["text that begins with a byte-order mark", "\ufeff{}", Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d])],
    ["bytes that are not text", bytes, bytes],
    ["an ArrayBuffer", bytes.buffer, bytes],
    ["a view of a larger buffer", bytes.subarray(3, 5), bytes.slice(3, 5)],
    ["a Blob", new Blob([bytes]), bytes],
    ["a form", new URLSearchParams({ a: "é +" }), Buffer.from("a=%C3%A9+%2B")],
    ["nothing", null, Buffer.alloc(0)],
  ] as [string, BodyInit | null, Uint8Array][])(
    "signs the bytes that it sends: %s",
    async (_, body, expected) => {
      await createSignedFetch({ signer })(server.url, { method: "POST", body });

      expect(seal(sent())).toEqual(SEALED);
      expect(sent().body).toEqual(Buffer.from(expected));
    },
  );

  it("signs a form with boundaries, which are new in every encoding", async () => {
    await createSignedFetch({ signer })(server.url, { method: "POST", body: form });

    expect(seal(sent())).toEqual(SEALED);
    expect(String(sent().body)).toContain("é密🔑");
  });

  it("reads a stream to its end, signs it, and sends it in one piece", async () => {
    const body = new Blob([bytes, bytes]).stream();

    await createSignedFetch({ signer })(server.url, { method: "POST", body, duplex: "half" } as RequestInit);

    expect(seal(sent())).toEqual(SEALED);
    expect(sent().body.length).toBe(14);
  });

  it("signs the body of a given Request", async () => {
    const request = new Request(server.url, { method: "POST", body: bytes });

    await createSignedFetch({ signer })(request);

    expect(seal(sent())).toEqual(SEALED);
    expect(sent().body).toEqual(Buffer.from(bytes));
  });
});
