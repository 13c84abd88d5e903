// The journal has one entry for each call, without secrets.
import type { MistakeId } from "@cbss/signature/diagnose";
import { copyText, remember } from "../cbss/context.ts";
import type { SignatureDiagnosis } from "../cbss/decide.ts";
import { textOf } from "../cbss/messages.ts";
import type { DecidedAnswer } from "../cbss/run-action.ts";
import type { Incoming, RefusedAnswer } from "../web-api/answer-call.ts";
import type { Operation } from "../web-api/operations.ts";
import { findRoute } from "../web-api/route.ts";

/** One finished call. It contains no query, password, signature or one-time password. */
export interface JournalEntry {
  /** Counts up from 1, like the ids of deliveries. */
  readonly id: number;
  /** The time of the call, in UTC. */
  readonly at: string;
  /** The HTTP method, as received. */
  readonly method: string;
  /** The path of the operation. Any other path is as received, but shortened, and without a possible signature. */
  readonly path: string;
  /** The HTTP status, or 0 if the connection was closed without a response. */
  readonly status: number;
  /** Rejected means by an envelope. Refused means by the framework, with a status of 400 or more. Failed is anything else. */
  readonly outcome: "accepted" | "rejected" | "refused" | "failed";
  /** The reason for the outcome, in one sentence. */
  readonly reason: string;
  /** The mistake that led to a wrong signature, in words. Only if `diagnose` is on. */
  readonly diagnosis?: string;
  /** The stable names of the mistakes, as `diagnose` of @cbss/signature returns them. Only with `diagnosis`. */
  readonly mistake?: readonly MistakeId[];
}

/** The part of a journal entry that comes from the response. */
interface CallSummary extends Pick<JournalEntry, "status" | "outcome" | "reason"> {
  readonly diagnosis?: SignatureDiagnosis | undefined;
  /** The operation, if the call reached one. */
  readonly operation?: Operation | undefined;
}

/** Summarizes a response. */
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
// A socket does not accept a longer path. `fetch` accepts a megabyte.
const MAX_REDACTED = 16_384;

/** Adds one call to the end of the journal. */
export function journalCall(
  journal: JournalEntry[],
  { at, request, target }: Incoming,
  { status, outcome, reason, diagnosis, operation }: CallSummary,
): void {
  const plain = {
    id: (journal.at(-1)?.id ?? 0) + 1,
    at: at.toISOString(),
    method: request.method,
    path: operation?.path ?? findRoute(target) ?? redact(target.path),
    status,
    outcome,
    reason,
  };
  remember(journal, diagnosis === undefined ? plain : { ...plain, ...toFields(diagnosis) });
}

function toFields({ explanation, mistake }: SignatureDiagnosis): Pick<JournalEntry, "diagnosis" | "mistake"> {
  return { diagnosis: explanation, ...(mistake && { mistake }) };
}

// A caller that writes `&Signature=` instead of `?Signature=` sends the signature in the path.
function redact(path: string): string {
  return copyText(withoutSignatures(path.slice(0, MAX_REDACTED)).slice(0, MAX_PATH));
}

/** Removes everything from a text that may be a signature. */
export function withoutSignatures(text: string): string {
  return text
    .replace(/(signature(?:=|%3d))[^&\s"'<>]*/gi, "$1…")
    .replace(/(?:[\w+=~-]|%(?!3f|26)){32,}/gi, "…");
}
