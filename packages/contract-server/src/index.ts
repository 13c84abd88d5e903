// Run the suite.
export { runSuite } from "./run-suite.ts";
export type { PlanOptions, SeenAnswer, SuiteOptions } from "./options.ts";
export type { Credentials } from "./credentials.ts";
export { type Environment, readCredentials } from "./read-credentials.ts";
export { TargetError } from "./target-error.ts";

// Look at what it is going to do.
export { type Plan, planSuite } from "./plan-suite.ts";

// Read what it found.
export type { CheckProvenance, CheckReport, Evidence, Report, Result, Unknown } from "./report/report.ts";
export { isFailure } from "./report/report.ts";
