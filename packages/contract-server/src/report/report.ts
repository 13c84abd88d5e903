// The results of a run, as a report file contains them.
import type { OpenQuestion } from "../checks/answer-open-questions.ts";
import type { Result } from "../checks/check.ts";
import type { CheckProvenance } from "../document/check-provenance.ts";

/** The call and the response that show a verdict. */
export interface Evidence {
  /** A curl line that repeats the call; secrets are shell variables. */
  readonly curl: string;
  /** The response: its status and media type, and an excerpt if it contradicts the claim. */
  readonly answer: string;
}

/** One check with its verdict. */
export interface CheckReport {
  /** Stable: `startEmailAddressChange.signature.prefix`. */
  readonly id: string;
  /** The claim, as a sentence without a full stop. */
  readonly title: string;
  /** The operationId, or null if the check does not belong to one operation. */
  readonly operation: string | null;
  /** How certain the claim was before the run. */
  readonly provenance: CheckProvenance;
  /** Whether the claim holds. */
  readonly result: Result;
  /** The response that the claim requires. */
  readonly expected: string;
  /** The actual response in a few words, or why the check was not tested. */
  readonly actual: string;
  /** Null if no single call shows the verdict. */
  readonly evidence: Evidence | null;
}

/** A whole run. */
export interface Report {
  /** The base URL of the server. */
  readonly target: string;
  /** The title and version of the document that the server was checked against. */
  readonly document: {
    /** `info.title`. */
    readonly title: string;
    /** `info.version`. */
    readonly version: string;
  };
  /** When the run began: UTC, ISO 8601. */
  readonly startedAt: string;
  /** How long the run took. */
  readonly milliseconds: number;
  /** The number of checks with each result. */
  readonly summary: {
    /** The claim holds. */
    readonly confirmed: number;
    /** The claim does not hold, whether or not that fails the run. */
    readonly contradicted: number;
    /** The check was not tested. */
    readonly notTested: number;
  };
  /** What makes the run inconclusive, one sentence per gap; empty if every planned call got a response. */
  readonly gaps: readonly string[];
  /** All checks by operation, in the order of the document. */
  readonly checks: readonly CheckReport[];
  /** What the responses show about the questions that the document leaves open. */
  readonly unknowns: readonly OpenQuestion[];
  /** How long refusals took, by kind: reported, not judged. */
  readonly timings: readonly {
    /** The kind of the refusal, in a few words. */
    readonly what: string;
    /** The number of calls that were refused in this way. */
    readonly calls: number;
    /** The median time, in milliseconds. */
    readonly milliseconds: number;
  }[];
}

/** The outcome of a run: a contradiction that fails the run takes precedence over gaps. */
export type RunOutcome = "honoured" | "contradicted" | "inconclusive";

/** Determines the outcome of a run. */
export function outcomeOfRun({ checks, gaps }: Pick<Report, "checks" | "gaps">): RunOutcome {
  if (checks.some(isFailure)) return "contradicted";
  return gaps.length === 0 ? "honoured" : "inconclusive";
}

/** Whether a check fails the run: if it contradicts a documented fact or a security requirement. Other contradictions are news. */
export function isFailure({ result, provenance }: CheckReport): boolean {
  return result === "contradicted" && (provenance === "documented" || provenance === "security");
}
