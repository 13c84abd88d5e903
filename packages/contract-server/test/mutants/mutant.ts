/** A server that is broken on purpose, in one point. */
export interface Mutant {
  /** What is wrong with it. */
  readonly fault: string;
  /** The checks that have to be contradicted, by their ids without the operation; `*` stands for anything but a full stop. */
  readonly caughtBy: string;
  /** What follows from the fault, and may be contradicted as well; anything else must not be. */
  readonly also?: readonly string[];
  /** The same server unbroken, where something is contradicted of it that is only news. */
  readonly beside?: () => typeof fetch;
  readonly server: () => typeof fetch;
  /** Where it shows only in what is accepted, or only in the second operation. */
  readonly needs?: "all changes" | "both operations" | "a wrong password";
  readonly timeoutMs?: number;
}
