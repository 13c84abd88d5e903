import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { pendingChangesets } from "../src/check-bump/planned-versions.ts";

const pending = pendingChangesets(fileURLToPath(new URL("../../..", import.meta.url)));

/**
 * Checks what a program can check in a changeset: that it is a letter, and that it describes a before and a now. Whether it
 * tells the reader what to do is a checkbox in the pull-request template.
 */
function isLetter(text: string): boolean {
  return text.split(/\s+/).length >= 25 && /\b(now|from now on|no longer)\b/i.test(text);
}

describe("a changeset is a letter to the person who upgrades", () => {
  it.each(pending.filter(({ bumps }) => Object.keys(bumps).length > 0))("$file", ({ letter }) => {
    expect(letter).toSatisfy(isLetter);
  });

  it("a commit's subject is not a letter", () => {
    expect("Fix the client.").not.toSatisfy(isLetter);
  });
});
