// What a run found, as it is written to a file.

/** What a check came to. */
export type Result = "confirmed" | "contradicted" | "not tested";

/** How sure the fact was before: from the document, or a demand of security that needs none. */
export type CheckProvenance = "documented" | "framework-default" | "inferred" | "security";

/** What shows it. */
export interface Evidence {
  /** Sends the call again; secrets are variables of the shell. */
  readonly curl: string;
  /** What came: status, media type, and of a contradiction an excerpt. */
  readonly answer: string;
}

/** One check with its verdict. */
export interface CheckReport {
  readonly id: string;
  readonly title: string;
  /** An operationId, or null for what is not one operation's. */
  readonly operation: string | null;
  readonly provenance: CheckProvenance;
  readonly result: Result;
  readonly expected: string;
  readonly actual: string;
  readonly evidence: Evidence | null;
}

/** What the answers say of something that the document leaves open. */
export interface Unknown {
  readonly question: string;
  /** One sentence, or null where the answers do not say. */
  readonly answer: string | null;
}

/** A whole run. */
export interface Report {
  readonly target: string;
  readonly document: { readonly title: string; readonly version: string };
  readonly startedAt: string;
  readonly milliseconds: number;
  readonly summary: { readonly confirmed: number; readonly contradicted: number; readonly notTested: number };
  readonly checks: readonly CheckReport[];
  readonly unknowns: readonly Unknown[];
  /** How long refusals took, the median in milliseconds by their kind: reported, not judged. */
  readonly timings: readonly {
    readonly what: string;
    readonly calls: number;
    readonly milliseconds: number;
  }[];
}

/** Whether a contradiction fails the run: of a documented fact, or of security. Any other is news. */
export function isFailure({ result, provenance }: CheckReport): boolean {
  return result === "contradicted" && (provenance === "documented" || provenance === "security");
}
