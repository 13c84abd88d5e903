import { kindOf, reasonOf, statedFacts } from "@cbss/internal/document";
import { expect, test } from "vitest";
import { document } from "../scripts/document.ts";
import { operatorQuestions, questionsFile } from "../scripts/operator-questions.ts";

test("asks one question for each reason why a fact is unknown or inferred, each in one sentence", () => {
  const open = statedFacts(document).filter(({ provenance }) => /unknown|inferred/.test(kindOf(provenance)));
  const reasons = [...new Set(open.map(({ provenance }) => reasonOf(provenance)))];

  const questions = operatorQuestions();

  expect(questions).toHaveLength(reasons.length);
  for (const reason of reasons)
    expect(questions.filter((question) => question.includes(reason))).toHaveLength(1);
  for (const question of questions) expect(question).toMatch(/^[A-Z][^\n]*\?$/);
  expect(questions.join("\n")).not.toContain("undefined");
});

test("the file has every question, numbered", () => {
  const file = questionsFile();

  for (const [index, question] of operatorQuestions().entries())
    expect(file).toContain(`${index + 1}. ${question}\n`);
});
