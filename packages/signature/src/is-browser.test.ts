// The globals of each runtime, as seen on 2026-11-22.
import { afterEach, describe, expect, inject, test, vi } from "vitest";
import { createSigner } from "./create-signer.ts";
import { isBrowser } from "./is-browser.ts";

class WorkerGlobalScope {}

const page = { document: {} };
const worker = Object.assign(new WorkerGlobalScope(), { WorkerGlobalScope });
const workerd = { WorkerGlobalScope, importScripts: () => {} };
const secrets = { clientKey: "sandbox-client-key", loginSalt: "sandbox-login-salt" };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.runIf(inject("backEnd") === "crypto.subtle")("without Node's crypto", () => {
  test("recognizes a page and a worker of a browser", () => {
    expect(isBrowser(page)).toBe(true);
    expect(isBrowser(worker)).toBe(true);
  });

  test("does not mistake workerd or a bare runtime for a browser", () => {
    expect(isBrowser(workerd)).toBe(false);
    expect(isBrowser({})).toBe(false);
  });

  test("createSigner refuses secrets in a page, and the message names dangerouslyAllowBrowser", () => {
    vi.stubGlobal("document", {});

    expect(() => createSigner(secrets)).toThrow(TypeError);
    expect(() => createSigner(secrets)).toThrow(/dangerouslyAllowBrowser/);
    expect(() => createSigner(() => secrets)).toThrow(/dangerouslyAllowBrowser/);
    expect(() => createSigner(secrets, { dangerouslyAllowBrowser: false })).toThrow(
      /dangerouslyAllowBrowser/,
    );
    expect(() => createSigner(secrets, { dangerouslyAllowBrowser: "no" as never })).toThrow(TypeError);
  });

  test("createSigner accepts secrets in a page with dangerouslyAllowBrowser", async () => {
    vi.stubGlobal("document", {});

    const signer = createSigner(secrets, { dangerouslyAllowBrowser: true });

    expect(await signer(new Uint8Array())).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe.runIf(inject("backEnd") === "crypto.hash")("with Node's crypto", () => {
  test("does not mistake jsdom in Node or a Deno worker for a browser", () => {
    expect(isBrowser(page)).toBe(false);
    expect(isBrowser(worker)).toBe(false);
  });
});

test("createSigner accepts secrets without dangerouslyAllowBrowser", () => {
  expect(() => createSigner(secrets)).not.toThrow();
});
