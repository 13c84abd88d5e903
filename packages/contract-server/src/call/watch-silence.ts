// Decides when a run gives up on a server that does not respond, so that it ends soon.
import { isAnswer, type Outcome } from "../answer/answer.ts";

// Each of these calls has been sent twice.
const MOST_IN_A_ROW = 2;
const MOST_ALTOGETHER = 5;
// A firewall may cut off some calls, or a service behind it may be unavailable.
const MOST_CUT_OFF_IN_A_ROW = 10;
const MOST_UNAVAILABLE_IN_A_ROW = 5;

/** Counts the calls that got no response. */
export interface Silence {
  readonly count: (outcome: Outcome) => void;
  /** Describes the server's behaviour if more calls are pointless; otherwise undefined. */
  readonly isTooLong: () => string | undefined;
}

/** Makes the count of one run. */
export function watchSilence(): Silence {
  const inARow = { timeout: 0, network: 0, overloaded: 0 };
  let altogether = 0;
  let code = "";
  function count(outcome: Outcome): void {
    const reason = isAnswer(outcome) || outcome.code === "429" ? undefined : outcome.reason;
    for (const key of ["timeout", "network", "overloaded"] as const) {
      inARow[key] = reason === key ? inARow[key] + 1 : 0;
    }
    if (reason === "timeout") altogether += 1;
    if (!isAnswer(outcome)) code = outcome.code;
  }
  function isTooLong(): string | undefined {
    if (inARow.timeout >= MOST_IN_A_ROW || altogether >= MOST_ALTOGETHER)
      return "it does not respond in time";
    if (inARow.network >= MOST_CUT_OFF_IN_A_ROW) return `it cuts off one call after another (${code})`;
    if (inARow.overloaded >= MOST_UNAVAILABLE_IN_A_ROW)
      return `it responds to one call after another with ${code}`;
    return undefined;
  }
  return { count, isTooLong };
}
