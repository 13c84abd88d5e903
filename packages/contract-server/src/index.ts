// Imports between the folders run one way: document → answer → call → checks → report → reporters and learn. Of the files
// beside this one, credentials.ts, group-by.ts and target-error.ts import nothing of ours, so any may import them; run/ and
// command/ may import the others, and no other folder may.

// Run the suite.
export { runSuite } from "./run-suite.ts";
export type { PlanOptions, SuiteOptions } from "./options.ts";
export type { SeenAnswer } from "./answer/answer.ts";
export type { Credentials } from "./credentials.ts";
export { type Environment, readCredentials } from "./read-credentials.ts";
export { TargetError } from "./target-error.ts";

// Look at what it is going to do.
export { type Plan, planSuite } from "./plan-suite.ts";

// Read what it found.
export type { Result } from "./checks/check.ts";
export type { OpenQuestion } from "./checks/answer-open-questions.ts";
export type { CheckProvenance } from "./document/check-provenance.ts";
export type { CheckReport, Evidence, Report } from "./report/report.ts";
export { isFailure } from "./report/report.ts";
