import type { Model } from "./bind-json.ts";
import { formatDateTime } from "./format-date-time.ts";
import { type Message, toMessage } from "./messages.ts";
import type { Verdict } from "./operations/behaviour.ts";

/** The envelope of an answer, in the order of the help pages' raw sample. */
export interface Envelope {
  readonly IsSuccessful: boolean;
  readonly Messages: readonly Message[];
  readonly ClientCode: unknown;
  readonly DateTime: string;
  /** Null in the sample of a success; what a rejection carries is unknown. */
  readonly Content: null;
}

/** Puts a verdict into an envelope for the client that the request names. */
export function toEnvelope(verdict: Verdict, model: Model | null, at: Date): Envelope {
  return {
    IsSuccessful: verdict === "accepted",
    Messages: verdict === "accepted" ? [] : [toMessage(verdict)],
    ClientCode: model?.["ClientCode"] ?? null,
    DateTime: formatDateTime(at),
    Content: null,
  };
}
