import { type Context, type JournalEntry, remember } from "../cbss/state.ts";
import { decodePath, findRoute } from "../framework/route.ts";
import type { HttpRequest, Target } from "../http/http.ts";
import type { Operation } from "../operation.ts";
import { copyText } from "../runtime/copy-text.ts";
import { isoWriter } from "../runtime/iso-writer.ts";

const MAX_PATH = 200;

const writeTime = isoWriter();

/** What an answer says of a call. */
export interface Told extends Pick<JournalEntry, "status" | "outcome" | "reason"> {
  readonly diagnosis?: string | undefined;
  /** Where the call has got as far as that. */
  readonly operation?: Operation;
}

/** Writes one call into the journal, at the end of it. */
export function journalCall(
  { journal }: Context,
  { at, request, target }: { at: Date; request: HttpRequest; target: Target },
  { status, outcome, reason, diagnosis, operation }: Told,
): void {
  const entry = {
    id: (journal.at(-1)?.id ?? 0) + 1,
    at: writeTime(at.getTime()),
    method: request.method,
    path: operation?.path ?? findRoute(decodePath(target)) ?? redact(target.path),
    status,
    outcome,
    reason,
  };
  remember(journal, diagnosis === undefined ? entry : { ...entry, diagnosis });
}

// Who writes `&Signature=` where a question mark belongs, has the signature in the path.
function redact(path: string): string {
  const bare = path
    .replace(/(signature(?:=|%3d))[^&]*/gi, "$1…")
    .replace(/(?:[\w+=~-]|%(?!3f|26)){32,}/gi, "…");
  return copyText(bare.slice(0, MAX_PATH));
}
