import { operatorQuestions } from "../operator-questions.ts";

/** The questions to the operator of a CBSS, as a numbered list. */
export function operatorQuestionList(): string {
  return operatorQuestions()
    .map((question, index) => `${index + 1}. ${question}`)
    .join("\n");
}
