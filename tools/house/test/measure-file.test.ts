import { expect, it } from "vitest";
import { measureFile } from "../src/measure-file.ts";

const TEXT = `/**
 * Says hello.
 */
export function greet(name: string): string {
  // An inner one counts, too.
  const shout = (text: string) =>
    text.toUpperCase(); // beside code

  return shout(\`hello // \${name}
    no comment\`);
}

declare function withoutBody(): void;
`;

const file = { path: "packages/a/src/greet.ts", packageName: "a", isTest: false, text: TEXT };

it("counts lines, and the lines that contain only comment", () => {
  const { lines, nonBlankLines, commentLines } = measureFile(file);

  expect({ lines, nonBlankLines, commentLines }).toEqual({ lines: 13, nonBlankLines: 11, commentLines: 4 });
});

it("counts each function with a body from its first line to its last", () => {
  const { functions } = measureFile(file);

  expect(functions.map(({ name, line, lines }) => ({ name, line, lines }))).toEqual([
    { name: "greet", line: 4, lines: 8 },
    { name: "shout", line: 6, lines: 2 },
  ]);
});

it("counts only the lines of an Astro file", () => {
  const { lines, functions } = measureFile({ ...file, path: "docs/src/a.astro" });

  expect({ lines, functions }).toEqual({ lines: 13, functions: [] });
});
