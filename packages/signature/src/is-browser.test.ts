// The globals as they were found in each runtime on 2026-11-22.
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
  test("knows a page and a worker of a browser", () => {
    expect(isBrowser(page)).toBe(true);
    expect(isBrowser(worker)).toBe(true);
  });

  test("takes neither workerd nor a bare runtime for a browser", () => {
    expect(isBrowser(workerd)).toBe(false);
    expect(isBrowser({})).toBe(false);
  });

  test("a signer with secrets refuses to be made in a page, and says how to insist", () => {
    vi.stubGlobal("document", {});

    expect(() => createSigner(secrets)).toThrow(TypeError);
    expect(() => createSigner(secrets)).toThrow(/dangerouslyAllowBrowser/);
    expect(() => createSigner(() => secrets)).toThrow(/dangerouslyAllowBrowser/);
    expect(() => createSigner(secrets, { dangerouslyAllowBrowser: false })).toThrow(
      /dangerouslyAllowBrowser/,
    );
    expect(() => createSigner(secrets, { dangerouslyAllowBrowser: "no" as never })).toThrow(TypeError);
  });

  test("a signer with secrets is made in a page with dangerouslyAllowBrowser", async () => {
    vi.stubGlobal("document", {});

    const signer = createSigner(secrets, { dangerouslyAllowBrowser: true });

    expect(await signer(new Uint8Array())).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe.runIf(inject("backEnd") === "crypto.hash")("with Node's crypto", () => {
  test("takes neither jsdom in Node nor a Deno worker for a browser", () => {
    expect(isBrowser(page)).toBe(false);
    expect(isBrowser(worker)).toBe(false);
  });
});

test("a signer with secrets is made here, without dangerouslyAllowBrowser", () => {
  expect(() => createSigner(secrets)).not.toThrow();
});
