// What a run found, as it is written to a file.
import type { OpenQuestion } from "../checks/answer-open-questions.ts";
import type { Result } from "../checks/check.ts";
import type { CheckProvenance } from "../document/check-provenance.ts";

/** What shows it. */
export interface Evidence {
  /** Sends the call again; secrets are variables of the shell. */
  readonly curl: string;
  /** What came: status, media type, and of a contradiction an excerpt. */
  readonly answer: string;
}

/** One check with its verdict. */
export interface CheckReport {
  /** Stable: `startEmailAddressChange.signature.prefix`. */
  readonly id: string;
  /** The claim, as a sentence without its full stop. */
  readonly title: string;
  /** An operationId, or null for what is not one operation's. */
  readonly operation: string | null;
  /** How sure the claim was before. */
  readonly provenance: CheckProvenance;
  /** Whether the claim holds. */
  readonly result: Result;
  /** What has to come for the claim to hold. */
  readonly expected: string;
  /** What came, or why the check was not tested. */
  readonly actual: string;
  /** Null where no one call shows it. */
  readonly evidence: Evidence | null;
}

/** A whole run. */
export interface Report {
  /** The base URL of the server. */
  readonly target: string;
  /** The title and version of the document that it was held to. */
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
  /** How many checks came to each result. */
  readonly summary: {
    /** The claim holds. */
    readonly confirmed: number;
    /** The claim does not hold, whether that fails the run or not. */
    readonly contradicted: number;
    /** Nothing can be said. */
    readonly notTested: number;
  };
  /** What keeps the run from being conclusive, each a sentence; empty where every planned call was answered. */
  readonly gaps: readonly string[];
  /** Operation by operation, in the order of the document. */
  readonly checks: readonly CheckReport[];
  /** What the responses show of what the document leaves open. */
  readonly unknowns: readonly OpenQuestion[];
  /** How long refusals took, the median in milliseconds by their kind: reported, not judged. */
  readonly timings: readonly {
    /** The kind of the refusal, in a few words. */
    readonly what: string;
    /** How many calls were refused so. */
    readonly calls: number;
    /** The median. */
    readonly milliseconds: number;
  }[];
}

/** What a run comes to: a contradiction that fails it wins over what is missing. */
export type RunOutcome = "honoured" | "contradicted" | "inconclusive";

/** Says what a run comes to. */
export function outcomeOfRun({ checks, gaps }: Pick<Report, "checks" | "gaps">): RunOutcome {
  if (checks.some(isFailure)) return "contradicted";
  return gaps.length === 0 ? "honoured" : "inconclusive";
}

/** Whether a contradiction fails the run: of a documented fact, or of security. Any other is news. */
export function isFailure({ result, provenance }: CheckReport): boolean {
  return result === "contradicted" && (provenance === "documented" || provenance === "security");
}
