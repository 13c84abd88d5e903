import fc from "fast-check";
import { expect, test } from "vitest";
import { isoWriter } from "./iso-writer.ts";

test("writes any times in any order as toISOString does", () => {
  const write = isoWriter();
  const near = fc.integer({ min: 1_731_900_389_000, max: 1_731_900_391_000 });

  fc.assert(
    fc.property(fc.oneof(near, fc.integer({ min: -8.64e15, max: 8.64e15 })), (time) => {
      expect(write(time)).toBe(new Date(time).toISOString());
    }),
  );
});

test("refuses what is no date", () => {
  const write = isoWriter();

  for (const time of [Number.NaN, Number.POSITIVE_INFINITY, 8.64e15 + 1000])
    expect(() => write(time)).toThrow(RangeError);
});
