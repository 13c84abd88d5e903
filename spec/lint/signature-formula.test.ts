import { expect, test } from "vitest";
import { lintFixture } from "./lint-fixture.ts";

const formula = "#/components/securitySchemes/Signature/x-signature";

test("accepts a formula whose four parts have a value and a provenance, and any other scheme without one", async () => {
  const problems = await lintFixture("signature-formula", "passes");

  expect(problems).toEqual([]);
});

test("refuses a scheme for Signature without the formula, part by part", async () => {
  const problems = await lintFixture("signature-formula", "fails-nothing");

  const message = (part: string): string =>
    `Expected x-signature to give ${part} a value, but found none: add it, because programs read the formula there.`;
  expect(problems).toEqual([
    { at: `${formula}/algorithm`, message: message("algorithm") },
    { at: `${formula}/parts`, message: message("parts") },
    { at: `${formula}/textEncoding`, message: message("textEncoding") },
    { at: `${formula}/digestEncoding`, message: message("digestEncoding") },
  ]);
});

test("refuses a part without a value or without its own provenance, and an unknown part", async () => {
  const problems = await lintFixture("signature-formula", "fails-parts");

  expect(problems).toEqual([
    {
      at: `${formula}/parts`,
      message:
        "Expected x-signature to give parts a value, but found none: add it, because programs read the formula there.",
    },
    {
      at: `${formula}/textEncoding`,
      message:
        "Expected textEncoding to have its own x-provenance, but found none: state how certain this part of the formula is.",
    },
    {
      at: `${formula}/digestEncoding`,
      message:
        'Expected documented, framework-default, { inferred: "because …" }, { unknown: "…" } or { observed: "YYYY-MM-DD" }, but it is "assumed".',
    },
    {
      at: `${formula}/salt`,
      message:
        "Expected only algorithm, parts, textEncoding, digestEncoding in x-signature, but found salt: remove it.",
    },
  ]);
});
