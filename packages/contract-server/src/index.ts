// Imports between the folders run one way: document → answer → call → checks → report → reporters and learn. Any file may
// import credentials.ts, group-by.ts and target-error.ts, because these import none of our modules. Only run/ and command/ may
// import the other files of this folder.

// Run the suite.
export { runSuite } from "./run-suite.ts";
export type { PlanOptions, SuiteOptions } from "./options.ts";
export type { SeenAnswer } from "./answer/answer.ts";
export type { Credentials } from "./credentials.ts";
export { type Environment, readCredentials } from "./read-credentials.ts";
export { TargetError } from "./target-error.ts";

// See what a run will do.
export { type Plan, planSuite } from "./plan-suite.ts";

// Read the results of a run.
export type { Result } from "./checks/check.ts";
export type { OpenQuestion } from "./checks/answer-open-questions.ts";
export type { CheckProvenance } from "./document/check-provenance.ts";
export type { CheckReport, Evidence, Report } from "./report/report.ts";
export { isFailure } from "./report/report.ts";
