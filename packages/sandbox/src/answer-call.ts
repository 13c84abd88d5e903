// One call of the API, from the request to what is answered, in the order in which the framework does it.
import { decide } from "./decide.ts";
import { diagnoseSignature } from "./diagnose-signature.ts";
import { type Envelope, toEnvelope } from "./envelope.ts";
import { blankLanguage, invalidModel, unhandledException } from "./framework-refusals.ts";
import { type HttpRequest, MAX_BODY_BYTES, type Target } from "./http.ts";
import { Interruption } from "./interruption.ts";
import { readLanguage } from "./languages.ts";
import { textOf } from "./messages.ts";
import type { Operation } from "./operation.ts";
import { readModel } from "./read-model.ts";
import type { Context } from "./read-options.ts";
import { isBlank, readQuery } from "./read-query.ts";
import { type HttpError, Refusal } from "./refusal.ts";
import { refuseUnsigned } from "./refuse-unsigned.ts";
import { decodePath, findOperation } from "./route.ts";
import { bodyTooLarge } from "./sandbox-refusals.ts";
import type { JournalEntry } from "./state.ts";

/** A call as it comes in. */
export interface Incoming {
  readonly at: Date;
  readonly request: HttpRequest;
  readonly target: Target;
}

/** The answer to a call before it is written in any format, with what the journal says of it. */
export interface Outcome extends Pick<JournalEntry, "status" | "outcome" | "reason" | "diagnosis"> {
  /** An envelope stands under a name of the operation's in XML. */
  readonly body: Envelope | HttpError;
  readonly operation?: Operation;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one call; whatever goes wrong becomes an answer too. */
export async function answerCall(context: Context, incoming: Incoming): Promise<Outcome> {
  try {
    return await runAction(context, incoming);
  } catch (error) {
    if (error instanceof Interruption) throw error;
    const { message, status, httpError, headers } =
      error instanceof Refusal ? error : unhandledException(error);
    const body = context.errorDetails ? httpError : withoutDetails(httpError);
    return { status, outcome: status === 500 ? "failed" : "refused", reason: message, body, headers };
  }
}

// ModelState is no detail: it is there in any case (HttpError, of a ModelStateDictionary).
function withoutDetails({ Message, ModelState }: HttpError): HttpError {
  return ModelState === undefined ? { Message } : { Message, ModelState };
}

async function runAction(context: Context, { at, request, target }: Incoming): Promise<Outcome> {
  const { body } = request;
  if (body === undefined || body.length > MAX_BODY_BYTES) throw bodyTooLarge();
  const query = readQuery(target.query);
  const signature = blankToEmpty(query.get("signature"));
  if (context.signatureCheckedIn === "handler") await refuseUnsigned(context, body, signature);
  const operation = findOperation(request, decodePath(target), query);
  if (context.signatureCheckedIn === "filter") await refuseUnsigned(context, body, signature);
  const model = await readModel(request, body, operation, context.xml);
  // Parameters are checked when all are bound (ReflectedHttpActionDescriptor), so a 415 comes before this 400.
  if (isBlank(query.get("language") ?? "en_US")) throw blankLanguage();
  if (context.checksModelState && model === null && body.length > 0) throw invalidModel();
  const language = readLanguage(query.get("language"));
  const call = { at, operation, body, model, language, signature };
  const verdict = await decide(context, call);
  const diagnosis = verdict === "WrongSignature" ? await diagnoseSignature(context, call) : undefined;
  return {
    status: 200,
    outcome: verdict === "accepted" ? "accepted" : "rejected",
    reason: verdict === "accepted" ? "A one-time password is on its way." : textOf(verdict),
    ...(diagnosis !== undefined && { diagnosis }),
    headers: {},
    body: toEnvelope(context, verdict, { model, at, language, diagnosis }),
    operation,
  };
}

function blankToEmpty(value = ""): string {
  return isBlank(value) ? "" : value;
}
