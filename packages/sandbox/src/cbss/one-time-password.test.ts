import { expect, test } from "vitest";
import { makeOneTimePassword } from "./one-time-password.ts";

test("has six digits, and every digit at every place", () => {
  const seen = Array.from({ length: 6 }, () => new Set<string>());

  for (let i = 0; i < 2000; i++) {
    const password = makeOneTimePassword();
    expect(password).toMatch(/^\d{6}$/);
    for (const [place, digit] of [...password].entries()) seen[place]?.add(digit);
  }

  expect(seen.map((digits) => digits.size)).toEqual([10, 10, 10, 10, 10, 10]);
});
