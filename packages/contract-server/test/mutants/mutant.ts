/** A server that is broken on purpose, in one point. */
export interface Mutant {
  /** What is wrong with it. */
  readonly fault: string;
  /** The checks that have to be contradicted, by their ids without the operation; `*` stands for anything but a full stop. */
  readonly caughtBy: string;
  readonly server: () => typeof fetch;
  /** Where it shows only in what is accepted, or only in the second operation. */
  readonly needs?: "all changes" | "both operations";
  readonly timeoutMs?: number;
}
