import type { HttpAnswer } from "./http.ts";

/**
 * Ends a call with something that CBSS's own code would never give: an answer byte for byte, in no negotiated format, or
 * none at all, in which case the adapter breaks the connection.
 */
export class Interruption extends Error {
  override readonly name = "Interruption";
  /** Undefined where the connection is to break. */
  readonly answer: HttpAnswer | undefined;

  /** The reason goes into the journal. */
  constructor(reason: string, answer?: HttpAnswer) {
    super(reason);
    this.answer = answer;
  }
}
