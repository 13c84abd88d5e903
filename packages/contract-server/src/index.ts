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
