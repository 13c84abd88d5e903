// The journal: one entry for each call, without anything secret.
import type { MistakeId } from "@cbss/signature/diagnose";
import { copyText, remember } from "../cbss/context.ts";
import type { SignatureDiagnosis } from "../cbss/decide.ts";
import { textOf } from "../cbss/messages.ts";
import type { DecidedAnswer } from "../cbss/run-action.ts";
import type { Incoming, RefusedAnswer } from "../web-api/answer-call.ts";
import type { Operation } from "../web-api/operations.ts";
import { findRoute } from "../web-api/route.ts";

/** One call that was answered; holds no query, password, signature or one-time password. */
export interface JournalEntry {
  /** Counts up from 1, as the deliveries do. */
  readonly id: number;
  /** When, in UTC. */
  readonly at: string;
  /** The HTTP method, as it came. */
  readonly method: string;
  /** That of the operation. Any other is as it came, but shortened, and without what may be a signature. */
  readonly path: string;
  /** 0 where the connection was broken instead of answered. */
  readonly status: number;
  /** Rejected: by an envelope. Refused: by the framework, with a status of 400 or more. Failed: anything else. */
  readonly outcome: "accepted" | "rejected" | "refused" | "failed";
  /** One sentence. */
  readonly reason: string;
  /** Of a wrong signature, where `diagnose` is on: which mistake led to it, in words. */
  readonly diagnosis?: string;
  /** Of a diagnosed signature: the stable names of the mistakes, as `diagnose` of @cbss/signature gives them. */
  readonly mistake?: readonly MistakeId[];
}

/** What the journal says of a call besides when and how it came. */
interface CallSummary extends Pick<JournalEntry, "status" | "outcome" | "reason"> {
  readonly diagnosis?: SignatureDiagnosis | undefined;
  /** Where the call has got as far as that. */
  readonly operation?: Operation | undefined;
}

/** Sums up an answer. */
export function summarize(answer: DecidedAnswer | RefusedAnswer): CallSummary {
  const { status } = answer;
  if ("reason" in answer)
    return { status, outcome: status === 500 ? "failed" : "refused", reason: answer.reason };
  const { verdict, diagnosis, operation } = answer;
  return verdict === "accepted"
    ? { status, outcome: "accepted", reason: "A one-time password is on its way.", operation }
    : { status, outcome: "rejected", reason: textOf(verdict), diagnosis, operation };
}

const MAX_PATH = 200;
// No socket takes a longer one; `fetch` takes a megabyte.
const MAX_REDACTED = 16_384;

/** Writes one call into the journal, at the end of it. */
export function journalCall(
  journal: JournalEntry[],
  { at, request, target }: Incoming,
  { status, outcome, reason, diagnosis, operation }: CallSummary,
): JournalEntry {
  const plain = {
    id: (journal.at(-1)?.id ?? 0) + 1,
    at: at.toISOString(),
    method: request.method,
    path: operation?.path ?? findRoute(target) ?? redact(target.path),
    status,
    outcome,
    reason,
  };
  const entry = diagnosis === undefined ? plain : { ...plain, ...toFields(diagnosis) };
  remember(journal, entry);
  return entry;
}

function toFields({ explanation, mistake }: SignatureDiagnosis): Pick<JournalEntry, "diagnosis" | "mistake"> {
  return { diagnosis: explanation, ...(mistake && { mistake }) };
}

// Who writes `&Signature=` where a question mark belongs, has the signature in the path.
function redact(path: string): string {
  return copyText(withoutSignatures(path.slice(0, MAX_REDACTED)).slice(0, MAX_PATH));
}

/** A text without what may be a signature. */
export function withoutSignatures(text: string): string {
  return text
    .replace(/(signature(?:=|%3d))[^&\s"'<>]*/gi, "$1…")
    .replace(/(?:[\w+=~-]|%(?!3f|26)){32,}/gi, "…");
}
