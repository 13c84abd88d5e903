import { afterEach, expect, it, vi } from "vitest";

afterEach(() => vi.unstubAllGlobals());

it("can be imported in a runtime without any web API yet, such as Jest's jsdom", async () => {
  const missing = [
    "TextEncoder",
    "TextDecoder",
    "Request",
    "Response",
    "Headers",
    "fetch",
    "AbortController",
  ];
  for (const name of missing) vi.stubGlobal(name, undefined);
  vi.resetModules();

  await expect(import("../src/index.ts")).resolves.toHaveProperty("createCbssClient");
});
