// Spies on both back ends: the bytes that they receive to hash, and what remains of the bytes afterwards.
import nodeCrypto from "node:crypto";
import { beforeEach, expect, inject, test, vi } from "vitest";

const hash = vi.spyOn(nodeCrypto, "hash");
const digest = vi.spyOn(crypto.subtle, "digest");
// Imported after the spies are set, because the module looks for `crypto.hash` when it is loaded.
const { sha256 } = await import("./sha256.ts");

const backEnd = inject("backEnd") === "crypto.hash" ? hash : digest;
const handedBytes = () => backEnd.mock.calls[0]?.[1] as Uint8Array;

beforeEach(() => {
  hash.mockClear();
  digest.mockClear();
});

test("uses crypto.hash if there is one, and otherwise Web Crypto", async () => {
  await sha256("body");

  expect(hash).toHaveBeenCalledTimes(inject("backEnd") === "crypto.hash" ? 1 : 0);
  expect(digest).toHaveBeenCalledTimes(inject("backEnd") === "crypto.subtle" ? 1 : 0);
});

test("returns the digest at once with crypto.hash, and otherwise a promise", async () => {
  const answer = sha256("body");

  expect(answer).toBeTypeOf(inject("backEnd") === "crypto.hash" ? "string" : "object");
  expect(await answer).toBe("230d8358dc8e8890b4c58deeb62912ee2f20357ae92a5cc861b98e68fe31acb5");
});

test.each([1, 1000, 100_000])(
  "overwrites the joined parts with zeros if the first has %i bytes",
  async (length) => {
    await sha256("b".repeat(length), "sandbox-client-key", new TextEncoder().encode("sandbox-login-salt"));

    expect(handedBytes()).toHaveLength(length + 36);
    expect(handedBytes().every((byte) => byte === 0)).toBe(true);
  },
);

test("overwrites them before it returns, even if the digest is still pending", async () => {
  const answer = sha256("body", "sandbox-client-key");

  expect(handedBytes()).toHaveLength(22);
  expect(handedBytes().every((byte) => byte === 0)).toBe(true);
  expect(await answer).toBe("05c84d1b8ce904a57330ed6bbd9a5fe48221a711104128ade82c429df373285c");
});

test("overwrites them if hashing fails, and passes the error on", async () => {
  backEnd.mockImplementationOnce((): never => {
    throw new Error("no SHA-256 today");
  });

  await expect(async () => sha256("body", "sandbox-client-key")).rejects.toThrow("no SHA-256 today");
  expect(handedBytes()).toHaveLength(22);
  expect(handedBytes().every((byte) => byte === 0)).toBe(true);
});
