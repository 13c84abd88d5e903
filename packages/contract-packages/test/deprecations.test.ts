import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publicPackages } from "@cbss/testing";
import { expect, it } from "vitest";

/** What follows each `@deprecated` of a text, up to the next tag or the comment's end. */
function deprecations(text: string): string[] {
  return [...text.matchAll(/@deprecated\b([\s\S]*?)(?=\*\/|\n\s*\*\s*@)/g)].map(([, said = ""]) =>
    said.replace(/\s*\n\s*\*\s*/g, " ").trim(),
  );
}

it.each(publicPackages)("every @deprecated of $name says what to use instead", ({ folder }) => {
  const files = globSync("dist/**/*.d.ts", { cwd: folder });
  const silent = files.flatMap((file) =>
    deprecations(readFileSync(join(folder, file), "utf8")).filter((said) => !/\buse\b/i.test(said)),
  );

  expect(silent).toEqual([]);
});

it("finds what a deprecation says", () => {
  expect(
    deprecations(
      "/**\n * Signs.\n * @deprecated Use\n *   {@link sign}.\n * @example\n */ /** @deprecated */",
    ),
  ).toEqual(["Use {@link sign}.", ""]);
});
