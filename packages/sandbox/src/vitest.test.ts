import { describe, expect } from "vitest";
import { EMAIL_BODY, post } from "../test/calls.ts";
import { test } from "./vitest.ts";

describe("with options of one's own", () => {
  const seeded = test.extend({ sandboxOptions: { testSeed: 1 } });

  seeded("the sandbox is made with them", async ({ sandbox }) => {
    await post(sandbox, EMAIL_BODY);

    expect(sandbox.outbox).toMatchObject([{ id: 1, oneTimePassword: "262067" }]);
  });
});

test("the next test has a sandbox that knows of nothing", ({ sandbox }) => {
  expect(sandbox.outbox).toEqual([]);
});

let url = "";

test("the sandbox of a test can be reached at its URL", async ({ sandbox, sandboxUrl }) => {
  url = sandboxUrl;

  await fetch(`${sandboxUrl}/nothing`);

  expect(sandbox.journal).toMatchObject([{ path: "/nothing", status: 404 }]);
});

test("after the test nothing listens there any more", async () => {
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});
