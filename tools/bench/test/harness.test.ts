import { describe, expect, it } from "vitest";
import { compare, ratiosOf } from "../src/harness/compare.ts";
import { longestBlock } from "../src/harness/longest-block.ts";
import { randomFrom, shuffle } from "../src/harness/shuffle.ts";
import { exponentOf, spreadOf, uncertaintyOf } from "../src/harness/statistics.ts";
import { targetOf, withinTarget } from "../src/harness/table-of.ts";

describe("a comparison", () => {
  it("stops when the ratio is stable, even if the values are not", async () => {
    let disturbance = 1;
    const contenders = [
      { name: "ours", measure: async () => ({ time: 2 * disturbance }) },
      { name: "theirs", measure: async () => ({ time: 4 * disturbance }) },
      { name: "the neighbour", measure: async () => ({ time: ++disturbance }) },
    ];
    const rounds = { atLeast: 5, atMost: 50, seconds: 60 };

    const measured = await compare({
      contenders: contenders.slice(0, 2),
      ours: "ours",
      baseline: "theirs",
      rounds,
      seed: 1,
    });

    expect(ratiosOf(measured.get("time") ?? new Map(), "ours", "theirs")).toEqual([0.5, 0.5, 0.5, 0.5, 0.5]);
  });
});

it("a figure of its own reaches its target by its median, and otherwise says why not", () => {
  const target = (seconds: number): object =>
    withinTarget("all tests", [2, "s"], [1, seconds, 9], "It is big.");

  expect(target(2)).toMatchObject({ target: "at most 2 s", reached: true, reason: "" });
  expect(target(3)).toMatchObject({ reached: false, reason: "It is big." });
});

describe("a target", () => {
  const wanted = { what: "speed", figure: "time", contender: "ours", of: "theirs" };
  const measured = new Map([
    [
      "time",
      new Map([
        ["ours", [4, 6, 8]],
        ["theirs", [10, 10, 10]],
      ]),
    ],
  ]);

  it("is reached if the median of the ratios is within the bound", () => {
    expect(targetOf(measured, { ...wanted, atMost: 0.6 })).toEqual({
      what: "speed",
      target: "at most 0.6 of theirs",
      measured: { median: 0.6, p25: 0.5, p75: 0.7 },
      reached: true,
      reason: "",
    });
  });

  it("reports that a run cannot tell if the bound is within the spread", () => {
    expect(targetOf(measured, { ...wanted, atMost: 0.55 })).toMatchObject({
      reached: false,
      reason: "The bound is within the spread: this run cannot tell.",
    });
    expect(targetOf(measured, { ...wanted, atLeast: 0.9 })).toMatchObject({ reached: false, reason: "" });
  });
});

describe("statistics", () => {
  it("give the median and the quarters around it", () => {
    expect(spreadOf([5, 1, 3, 2, 4])).toEqual({ median: 3, p25: 2, p75: 4 });
  });

  it("treat equal values as certain, and scattered values as uncertain", () => {
    expect(uncertaintyOf([1, 1, 1, 1])).toBe(0);
    expect(uncertaintyOf([1, 2, 3, 4, 5])).toBeGreaterThan(0.3);
  });

  it("find the exponent of a law", () => {
    const points = [1, 10, 100].map((size) => ({ size, value: 7 * size ** 2 }));

    expect(exponentOf(points)).toBeCloseTo(2);
  });
});

it("the same seed gives the same order", () => {
  expect(shuffle([1, 2, 3, 4, 5], randomFrom(7))).toEqual(shuffle([1, 2, 3, 4, 5], randomFrom(7)));
  expect(shuffle([1, 2, 3], randomFrom(7)).toSorted()).toEqual([1, 2, 3]);
});

it("the longest block is the longest time in which nothing else could run", async () => {
  const blocked = await longestBlock(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    const started = performance.now();
    while (performance.now() - started < 40);
  });

  expect(blocked).toBeGreaterThanOrEqual(40);
});
