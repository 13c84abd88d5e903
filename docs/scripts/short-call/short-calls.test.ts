// The layout of the short calls on the first screen of a page. docs/samples runs them.
import { describe, expect, it } from "vitest";
import { operations } from "../document.ts";
import { literal, openLayout } from "./literals.ts";
import { shortCalls } from "./short-calls.ts";
import { json, php } from "./syntaxes.ts";

describe("the short call of an operation", () => {
  it.each(
    operations.flatMap((operation) => shortCalls(operation).map((call) => ({ ...operation, ...call }))),
  )("has 8 to 15 lines of 60 columns, or 72: $operationId in $label", ({ code, label }) => {
    const lines = code.split("\n");

    expect(lines.length).toBeGreaterThanOrEqual(8);
    expect(lines.length).toBeLessThanOrEqual(15);
    // The columns of the panel at 1280 px. C# and Java need wider lines for 15 lines, and the panel wraps them.
    const widest = ["C#", "Java"].includes(label) ? 72 : 60;
    expect(lines.filter((line) => line.length > widest)).toEqual([]);
  });
});

describe("a value in a short call", () => {
  const value = { Name: "Mei", Numbers: [1, 2], Empty: {}, Inner: { Yes: true, None: null } };

  it("has one member on each line for the open levels", () => {
    expect(literal(value, json, { ...openLayout, openLevels: 1 })).toBe(
      '{\n  "Name": "Mei",\n  "Numbers": [ 1, 2 ],\n  "Empty": {},\n  "Inner": { "Yes": true, "None": null }\n}',
    );
  });

  it("fills lines below them, without a line that is too long", () => {
    const filled = literal(
      value,
      php,
      { ...openLayout, openLevels: 0, width: 40 },
      { before: "$body = ", after: ";" },
    );

    expect(filled).toBe(
      "['Name' => 'Mei',\n    'Numbers' => [1, 2], 'Empty' => [],\n    'Inner' => ['Yes' => true,\n        'None' => null]]",
    );
  });
});
