/** @jest-environment jsdom */
import { expect, test } from "@jest/globals";

test("Jest's jsdom as it is can import the packages, though it cannot make a call", async () => {
  expect(globalThis.TextEncoder).toBeUndefined();

  await import("@cbss/client");
  await import("@cbss/signature");
  await import("@cbss/sandbox");
});
