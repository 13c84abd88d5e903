/** @jest-environment jsdom */
import { expect, test } from "@jest/globals";

test("imports the packages in Jest's unchanged jsdom, which cannot make a call", async () => {
  expect(globalThis.TextEncoder).toBeUndefined();

  await import("@cbss/client");
  await import("@cbss/signature");
  await import("@cbss/sandbox");
});
