import { describe, expect, it } from "vitest";
import { judge } from "../../src/check-bump/judge.ts";

const removed = { bump: "major", what: "the export sign was removed" } as const;
const added = { bump: "minor", what: "the export verify is new" } as const;
const reworded = { bump: "patch", what: "other bytes in README.md" } as const;

describe("the verdict on a package", () => {
  it("states what changed, which bump this requires, and which changeset to write", () => {
    const { isEnough, text } = judge("@cbss/signature", [reworded, added], "1.2.0", "1.2.0");

    expect(isEnough).toBe(false);
    expect(text).toBe(
      `@cbss/signature: the export verify is new; that calls for minor; no changeset is pending.
  pnpm changeset add -m "Before: …. Now: …. What to do: …." --minor @cbss/signature`,
    );
  });

  it("requires a minor step for a breaking change before 1.0.0, because ^0.1.0 does not include 0.2.0", () => {
    expect(judge("@cbss/signature", [removed], "0.1.0", "0.2.0")).toEqual({
      isEnough: true,
      text: "@cbss/signature: the export sign was removed; that calls for minor, as every major change before 1.0.0; 0.1.0 → 0.2.0 is enough.",
    });
    expect(judge("@cbss/signature", [removed], "0.1.0", "0.1.1").isEnough).toBe(false);
  });

  it.each([
    [removed, "1.2.0", "2.0.0", true],
    [removed, "1.2.0", "1.3.0", false],
    [added, "1.2.0", "1.3.0", true],
    [added, "1.2.0", "1.2.1", false],
    [added, "0.2.0", "0.2.1", false],
    [reworded, "1.2.0", "1.2.1", true],
    [reworded, "1.2.0", "1.2.0", false],
    [reworded, "1.2.0", "1.1.9", false],
    [reworded, "0.9.0", "1.0.0", true],
  ])("%o from %s to %s is large enough: %s", (finding, released, planned, isEnough) => {
    expect(judge("@cbss/signature", [finding], released, planned).isEnough).toBe(isEnough);
  });

  it("requires nothing if nothing changed", () => {
    expect(judge("@cbss/signature", [], "1.2.0", "1.2.0")).toEqual({
      isEnough: true,
      text: "@cbss/signature: nothing changed since 1.2.0.",
    });
  });
});
