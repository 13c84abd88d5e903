import type { Call } from "../cbss/decide.ts";
import { formatDateTime } from "../cbss/format-date-time.ts";
import { textOf } from "../messages/messages.ts";
import type { Verdict } from "../operations/behaviour.ts";
import type { Settings } from "../settings/read-options.ts";

/** The envelope of an answer, in the order of the help pages' raw sample. */
export interface Envelope {
  readonly IsSuccessful: boolean;
  readonly Messages: readonly object[];
  readonly ClientCode: unknown;
  readonly DateTime: string;
  /** Null in the sample of a success; what a rejection carries is unknown. */
  readonly Content: null;
}

/** Puts a verdict into an envelope for the client that the request names, in the language that it asks for. */
export function toEnvelope(
  { toMessage }: Settings,
  verdict: Verdict,
  { model, at, language }: Pick<Call, "model" | "at" | "language">,
  diagnosis?: string,
): Envelope {
  return {
    IsSuccessful: verdict === "accepted",
    Messages: verdict === "accepted" ? [] : [toMessage(verdict, diagnosis ?? textOf(verdict, language))],
    ClientCode: model?.["ClientCode"] ?? null,
    DateTime: formatDateTime(at),
    Content: null,
  };
}
