// CBSS's own code, in the form in which the framework runs it. It receives a bound call and returns an envelope with status 200.
import type { ActionAnswer, Application, BoundCall } from "../web-api/answer-call.ts";
import type { CbssContext } from "./context.ts";
import { formatDateTime } from "./date-time.ts";
import { type Call, decide, type Hooks, type SignatureDiagnosis } from "./decide.ts";
import { refuseUnsigned } from "./find-customer.ts";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGES, textOf } from "./messages.ts";
import type { Verdict } from "./operations/behaviour.ts";
import { reproduces } from "./operations/behaviours.ts";

/** The envelope of a response. The fields are in the order of the help pages' raw sample. */
interface Envelope {
  readonly IsSuccessful: boolean;
  readonly Messages: readonly object[];
  readonly ClientCode: unknown;
  readonly DateTime: string;
  /** Null in the sample of a success. Its value in a rejection is unknown. */
  readonly Content: null;
}

/** The response of CBSS's own code. */
export interface DecidedAnswer extends ActionAnswer {
  readonly verdict: Verdict;
  /** The mistake that led to a wrong signature. */
  readonly diagnosis: SignatureDiagnosis | undefined;
}

/** Creates the code that the framework runs. */
export function createApplication(context: CbssContext, hooks: Hooks): Application<DecidedAnswer> {
  return {
    reproduces,
    languages: LANGUAGES,
    refuseUnsigned: (body, signature) => refuseUnsigned(context, body, signature),
    runAction: (call) => runAction(context, hooks, call),
  };
}

async function runAction(context: CbssContext, hooks: Hooks, bound: BoundCall): Promise<DecidedAnswer> {
  const call = { ...bound, language: isLanguage(bound.language) ? bound.language : DEFAULT_LANGUAGE };
  const verdict = await decide(context, hooks, call);
  const diagnosis = verdict === "WrongSignature" ? await hooks.diagnose(call) : undefined;
  const body = toEnvelope(context, verdict, call, diagnosis?.explanation);
  return { status: 200, headers: {}, body, operation: call.operation, verdict, diagnosis };
}

// The envelope has the ClientCode of the request, and messages in the language of the request.
function toEnvelope(
  { toMessage }: CbssContext,
  verdict: Verdict,
  { model, at, language }: Call,
  explanation?: string,
): Envelope {
  return {
    IsSuccessful: verdict === "accepted",
    Messages: verdict === "accepted" ? [] : [toMessage(verdict, explanation ?? textOf(verdict, language))],
    ClientCode: model?.["ClientCode"] ?? null,
    DateTime: formatDateTime(at),
    Content: null,
  };
}
