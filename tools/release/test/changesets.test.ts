import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pendingChangesets } from "../src/check-bump/planned-versions.ts";

const pending = pendingChangesets(fileURLToPath(new URL("../../..", import.meta.url)));

/**
 * What a program can judge of a letter: that it is one, and that it speaks of a before and a now. Whether it says what to
 * do is a box of the pull-request template.
 */
function isLetter(text: string): boolean {
  return text.split(/\s+/).length >= 25 && /\b(now|from now on|no longer)\b/i.test(text);
}

describe("a changeset is a letter to the person who upgrades", () => {
  it.each(pending.filter(({ bumps }) => Object.keys(bumps).length > 0))("$file", ({ letter }) => {
    expect(letter).toSatisfy(isLetter);
  });

  it("and not a commit's subject", () => {
    expect("Fix the client.").not.toSatisfy(isLetter);
  });
});
