/** A server with one intended fault. */
export interface Mutant {
  /** The fault, as a clause. */
  readonly fault: string;
  /** The checks that must be contradicted, by id without the operation; `*` matches any text without a full stop. */
  readonly caughtBy: string;
  /** Other checks that the fault may contradict; no further check may be contradicted. */
  readonly also?: readonly string[];
  /** The same server without the fault, if that server already causes news. */
  readonly beside?: () => typeof fetch;
  readonly server: () => typeof fetch;
  /** What the run must include, if an ordinary run does not show the fault. */
  readonly needs?: "all changes" | "both operations" | "a wrong password";
  readonly timeoutMs?: number;
}
