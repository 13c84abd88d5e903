import { expect, test } from "vitest";
import { decodeText } from "./decode-text.ts";

const bytes = (...values: number[]) => new Uint8Array(values);

test.each<[string, Uint8Array, "utf-8" | "utf-16" | undefined, string]>([
  ["UTF-8", bytes(0xc3, 0xa9), undefined, "é"],
  ["UTF-8 with its mark", bytes(0xef, 0xbb, 0xbf, 0x41), "utf-16", "A"],
  ["UTF-16 by its charset", bytes(0x41, 0), "utf-16", "A"],
  ["UTF-16 by its mark", bytes(0xff, 0xfe, 0x41, 0), undefined, "A"],
  ["UTF-16, big-endian, by its mark", bytes(0xfe, 0xff, 0, 0x41), undefined, "A"],
  ["UTF-32 by its mark", bytes(0xff, 0xfe, 0, 0, 0, 0xf6, 1, 0), undefined, "😀"],
  ["UTF-32, big-endian, by its mark", bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x41), undefined, "A"],
  ["a body without a charset as UTF-8", bytes(0x41), undefined, "A"],
  ["without an incomplete character at the end", bytes(0x41, 0xe4, 0xb8), undefined, "A"],
  ["invalid bytes after a mark as U+FFFD", bytes(0xef, 0xbb, 0xbf, 0xff), undefined, "\ufffd"],
])("reads %s", (_, body, charset, text) => {
  expect(decodeText(body, charset)).toEqual([text]);
});

test("omits a block with invalid bytes, which is an error when the reader reaches it", () => {
  const body = new TextEncoder().encode(`${"a".repeat(1024)}${"b".repeat(1024)}c`);
  body[1500] = 0xff;

  expect(decodeText(body, "utf-8")).toEqual(["a".repeat(1024), "c"]);
});
