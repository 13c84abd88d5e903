/**
 * The parts that a line `{{ name argument }}` of a page can insert.
 */
import { beforeYouStart } from "./before-you-start.ts";
import { benchmarkSummary, benchmarks } from "./benchmarks.ts";
import { changelogs, nextRelease } from "./changelogs.ts";
import { decisionList } from "./decision-list.ts";
import { documentText, example, schemeText } from "./document-text.ts";
import { downloadList } from "./download-list.ts";
import { errors } from "./errors.ts";
import { frameworkAnswers } from "./framework-answers.ts";
import { frameworkDifferences } from "./framework-differences.ts";
import { frameworkGroups } from "./framework-groups.ts";
import { help } from "./help.ts";
import { legend } from "./legend.ts";
import { mistakes } from "./mistakes.ts";
import { openQuestions } from "./open-questions.ts";
import { operationList } from "./operation-list.ts";
import { operatorQuestionList } from "./operator-questions.ts";
import { packages } from "./packages.ts";
import type { Part } from "./part.ts";
import { picture } from "./picture.ts";
import { readme } from "./readme.ts";
import { refused } from "./refused.ts";
import { samples } from "./samples.ts";
import { schemas } from "./schemas.ts";
import { sectionIn } from "./section-in.ts";
import { settings } from "./settings.ts";
import { errorSymptoms, frameworkMessages, mistakeLinks, sandboxCodes } from "./symptoms.ts";
import { vectors } from "./vectors.ts";
import { whereWeLose } from "./where-we-lose.ts";

export type MakePart = (argument: string) => Part | string | Promise<Part | string>;

export const parts: Readonly<Record<string, MakePart>> = {
  "before-you-start": beforeYouStart,
  "benchmark-summary": benchmarkSummary,
  benchmarks,
  changelogs,
  contributing: sectionIn("CONTRIBUTING.md"),
  "decision-list": decisionList,
  "document-text": documentText,
  "download-list": downloadList,
  "error-symptoms": errorSymptoms,
  errors,
  example,
  "framework-answers": frameworkAnswers,
  "framework-differences": frameworkDifferences,
  "framework-groups": frameworkGroups,
  "framework-messages": frameworkMessages,
  help,
  legend,
  "mistake-links": mistakeLinks,
  mistakes,
  "next-release": nextRelease,
  "open-questions": openQuestions,
  "operation-list": operationList,
  "operator-questions": operatorQuestionList,
  packages,
  picture,
  readme,
  refused,
  samples,
  "sandbox-codes": sandboxCodes,
  schemas,
  "scheme-text": schemeText,
  security: sectionIn("SECURITY.md"),
  settings,
  vectors,
  "where-we-lose": whereWeLose,
};
