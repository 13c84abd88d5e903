import { expect, test } from "vitest";
import { EMAIL_BODY, post } from "../../test/calls.ts";
import { createSandbox } from "../index.ts";
import { makeOneTimePassword } from "./one-time-password.ts";

test("has six digits, and every digit occurs at every position", () => {
  const seen = Array.from({ length: 6 }, () => new Set<string>());

  for (let i = 0; i < 2000; i++) {
    const password = makeOneTimePassword();
    expect(password).toMatch(/^\d{6}$/);
    for (const [place, digit] of [...password].entries()) seen[place]?.add(digit);
  }

  expect(seen.map((digits) => digits.size)).toEqual([10, 10, 10, 10, 10, 10]);
});

const passwords = async (sandbox = createSandbox({ testSeed: 1 })) => {
  for (let i = 0; i < 3; i++) await post(sandbox, EMAIL_BODY);
  return sandbox.outbox.map(({ oneTimePassword }) => oneTimePassword);
};

test("a seed gives the same one-time passwords in every run", async () => {
  // The numbers of Mulberry32's reference implementation for the seed 1, shortened to six digits.
  expect(await passwords()).toEqual(["262067", "749833", "367787"]);
});

test("a reset restarts the passwords with the first one", async () => {
  const sandbox = createSandbox({ testSeed: 1 });
  const first = await passwords(sandbox);

  sandbox.reset();

  expect(await passwords(sandbox)).toEqual(first);
});

test("another seed gives other passwords, and without a seed they are unpredictable", async () => {
  const all = await Promise.all([
    passwords(),
    passwords(createSandbox({ testSeed: 2 })),
    passwords(createSandbox()),
    passwords(createSandbox()),
  ]);

  expect(new Set(all.map(String)).size).toBe(4);
});
