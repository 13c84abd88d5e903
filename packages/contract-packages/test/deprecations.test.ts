import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publicPackages } from "@cbss/testing";
import { expect, it } from "vitest";

/** Finds the text after each `@deprecated`, up to the next tag or the end of the comment. */
function deprecations(text: string): string[] {
  return [...text.matchAll(/@deprecated\b([\s\S]*?)(?=\*\/|\n\s*\*\s*@)/g)].map(([, said = ""]) =>
    said.replace(/\s*\n\s*\*\s*/g, " ").trim(),
  );
}

it.each(publicPackages)("names a replacement in every @deprecated of $name", ({ folder }) => {
  const files = globSync("dist/**/*.d.ts", { cwd: folder });
  const silent = files.flatMap((file) =>
    deprecations(readFileSync(join(folder, file), "utf8")).filter((said) => !/\buse\b/i.test(said)),
  );

  expect(silent).toEqual([]);
});

it("finds the text of a deprecation", () => {
  expect(
    deprecations(
      "/**\n * Signs.\n * @deprecated Use\n *   {@link sign}.\n * @example\n */ /** @deprecated */",
    ),
  ).toEqual(["Use {@link sign}.", ""]);
});
