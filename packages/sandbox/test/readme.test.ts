// Compares the README with the code: its examples are files that run, and its tables are those of the code.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { TRIGGERS } from "../src/index.ts";
import { GROUPS, readGroup } from "./framework/corpus.ts";
import { differencesOver } from "./framework/differences.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const readme = read("../README.md");

test.each(["with-vitest", "with-msw"])("the example %s of the README is a test that runs", (name) => {
  const example = read(`examples/${name}.test.ts`)
    .replace("../../src/index.ts", "@cbss/sandbox")
    .replace(/\.\.\/\.\.\/src\/(\w+)\.ts/, "@cbss/sandbox/$1");

  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\`\n`);
});

test("the figures of the README are those of the recording", () => {
  const answers = GROUPS.flatMap(readGroup).flatMap(({ id, answers }) => [...answers].map(() => id));
  const differences = differencesOver("a socket").map(({ ids, reason }) => {
    return [answers.filter((id) => ids.includes(id)).length, reason] as const;
  });
  const different = differences.reduce((sum, [count]) => sum + count, 0);
  const inWords = (count: number) => count.toLocaleString("en-US");

  expect(readme).toContain(`tested against ${inWords(answers.length)} recorded responses`);
  expect(readme).toContain(`Over a socket ${inWords(answers.length - different)} of them are the same`);
  expect(readme).toContain(`The other ${different} differ on purpose:`);
  for (const [count, reason] of differences) expect(readme).toContain(`| ${count} | ${reason} |\n`);
});

test("the triggers of the README are those of the code", () => {
  const rows = readme
    .split("\n")
    .filter((line) => line.includes("@sandbox.test`"))
    .map((line) => line.split(" | ").map((cell) => cell.replace(/^\| *| *\|$/g, "").trim()));

  expect(rows).toEqual(
    TRIGGERS.map(({ emailAddress, mobilePhoneNumber, answer }) => [
      `\`${emailAddress}\``,
      `\`${mobilePhoneNumber}\``,
      answer,
    ]),
  );
});
