import { describe, expect } from "vitest";
import { EMAIL_BODY, post } from "../test/calls.ts";
import { test } from "./vitest.ts";

describe("with sandboxOptions", () => {
  const seeded = test.extend({ sandboxOptions: { testSeed: 1 } });

  seeded("the sandbox has these options", async ({ sandbox }) => {
    await post(sandbox, EMAIL_BODY);

    expect(sandbox.outbox).toMatchObject([{ id: 1, oneTimePassword: "262067" }]);
  });
});

test("the next test has an empty sandbox", ({ sandbox }) => {
  expect(sandbox.outbox).toEqual([]);
});

let url = "";

test("the sandbox of a test is available at its URL", async ({ sandbox, sandboxUrl }) => {
  url = sandboxUrl;

  await fetch(`${sandboxUrl}/nothing`);

  expect(sandbox.journal).toMatchObject([{ path: "/nothing", status: 404 }]);
});

test("after the test, the URL is closed", async () => {
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});
