import { describe, expect, test } from "vitest";
import { lintText } from "../src/prose/lint-text.ts";

const long = `${Array.from({ length: 31 }, () => "word").join(" ")}.`;

async function found(text: string, file: string): Promise<string[]> {
  const problems = await lintText(text, file);
  return problems.map(({ line, column, message }) => `${line}:${column} ${message.split("\n")[0]}`);
}

describe("the prose linter", () => {
  test("finds a phrase that we avoid, and suggests another", async () => {
    expect(await found("# Secrets\n\nNobody reads this.\n", "a.md")).toEqual(["3:1 Nobody => no one"]);
  });

  test("finds a term in an unusual spelling", async () => {
    expect(await found("Written in Javascript.\n", "a.md")).toEqual([
      "1:12 Incorrect term: “Javascript”, use “JavaScript” instead",
    ]);
  });

  test("finds a sentence of more than 30 words, in a cell of a table too", async () => {
    const problem = "This sentence has 31 words: split it, 30 are enough.";

    expect(await found(`Short. ${long}\n`, "a.md")).toEqual([`1:8 ${problem}`]);
    expect(await found(`| a |\n| - |\n| ${long} |\n`, "a.mdx")).toEqual([`3:3 ${problem}`]);
  });

  test("counts code as one word, and finds no phrases in it", async () => {
    const code = `\`${long}\``;

    expect(await found(`Run ${code} now, or \`nobody\`.\n`, "a.md")).toEqual([]);
  });

  test("reads the descriptions of a document, with their positions", async () => {
    const document = `info:
  title: nobody
  description: |
    First paragraph.

    Second, in which nobody is named.
`;

    expect(await found(document, "openapi.yaml")).toEqual(["6:22 nobody => no one"]);
  });

  test("reads the sentences of a program, with concatenations and placeholders, and no other strings", async () => {
    const program = [
      'const html = "<p>what nobody should ever read</p>";',
      `throw new Error(\`\${name}: there is nobody \` +`,
      '  "who is called so by nobody.");',
      'const id = "nobody";',
    ].join("\n");

    expect(await found(program, "a.ts")).toEqual(["2:36 nobody => no one", "3:24 nobody => no one"]);
  });
});
