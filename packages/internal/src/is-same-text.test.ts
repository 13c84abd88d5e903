import { expect, test } from "vitest";
import { isSameText } from "./is-same-text.ts";

test.each([
  ["", "", true],
  ["991a", "991a", true],
  ["991a", "991b", false],
  ["991a", "891a", false],
  ["991a", "991", false],
  ["991a", "991A", false],
])("the comparison of %j with %j gives %s", (left, right, isSame) => {
  expect(isSameText(left, right)).toBe(isSame);
});
