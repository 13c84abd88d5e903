import type { HttpRequest, Target } from "./http.ts";
import type { Context } from "./read-options.ts";
import { type JournalEntry, remember } from "./state.ts";

const MAX_PATH = 200;

/** What an answer says of a call. */
export type Told = Pick<JournalEntry, "status" | "outcome" | "reason" | "diagnosis">;

/** Writes one call into the journal, at the end of it. */
export function journalCall(
  { journal }: Context,
  { at, request, target }: { at: Date; request: HttpRequest; target: Target },
  { status, outcome, reason, diagnosis }: Told,
): void {
  remember(journal, {
    id: (journal.at(-1)?.id ?? 0) + 1,
    at: at.toISOString(),
    method: request.method,
    path: target.path.slice(0, MAX_PATH),
    status,
    outcome,
    reason,
    ...(diagnosis !== undefined && { diagnosis }),
  });
}
