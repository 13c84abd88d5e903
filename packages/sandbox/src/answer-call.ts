// One call of the API, from the request to what is answered, in the order in which the framework does it.
import { toEnvelope } from "./answer/envelope.ts";
import type { Outcome } from "./answer/write-answer.ts";
import { readModel } from "./bind/read-model.ts";
import { type Call, decide } from "./cbss/decide.ts";
import { refuseUnsigned } from "./cbss/refuse-unsigned.ts";
import type { Context } from "./cbss/state.ts";
import { diagnoseSignature } from "./development/diagnose-signature.ts";
import { blankLanguage, invalidModel, unhandledException } from "./framework/framework-refusals.ts";
import type { ModelState } from "./framework/model-state.ts";
import { isBlank, readQuery } from "./framework/read-query.ts";
import { type HttpError, Refusal } from "./framework/refusal.ts";
import { decodePath, findOperation } from "./framework/route.ts";
import { bodyTooLarge } from "./framework/sandbox-refusals.ts";
import { type HttpRequest, MAX_BODY_BYTES, type Target } from "./http/http.ts";
import { Interruption } from "./http/interruption.ts";
import { readLanguage } from "./messages/languages.ts";
import { textOf } from "./messages/messages.ts";
import type { Verdict } from "./operations/behaviour.ts";
import { type Awaitable, whenReady } from "./runtime/when-ready.ts";

/** A call as it comes in. */
export interface Incoming {
  readonly at: Date;
  readonly request: HttpRequest;
  readonly target: Target;
}

/** Answers one call; whatever goes wrong becomes an answer too. */
export function answerCall(context: Context, incoming: Incoming): Awaitable<Outcome> {
  const refuse = (error: unknown): Outcome => answerError(context, error);
  try {
    const outcome = runAction(context, incoming);
    return outcome instanceof Promise ? outcome.catch(refuse) : outcome;
  } catch (error) {
    return refuse(error);
  }
}

function answerError(context: Context, error: unknown): Outcome {
  if (error instanceof Interruption) throw error;
  const { message, status, httpError, headers } =
    error instanceof Refusal ? error : unhandledException(error);
  const body = context.errorDetails ? httpError : withoutDetails(httpError);
  return { status, outcome: status === 500 ? "failed" : "refused", reason: message, body, headers };
}

// ModelState is no detail: it is there in any case (HttpError, of a ModelStateDictionary).
function withoutDetails({ Message, ModelState }: HttpError): HttpError {
  return ModelState === undefined ? { Message } : { Message, ModelState };
}

function runAction(context: Context, { at, request, target }: Incoming): Awaitable<Outcome> {
  const { body } = request;
  if (body === undefined || body.length > MAX_BODY_BYTES) throw bodyTooLarge();
  const query = readQuery(target.query);
  const signature = blankToEmpty(query.get("signature"));
  const checkIn = (place: Context["signatureCheckedIn"]): Awaitable<void> =>
    context.signatureCheckedIn === place ? refuseUnsigned(context, body, signature) : undefined;
  const modelState: ModelState | undefined = context.checksModelState ? {} : undefined;
  return whenReady(checkIn("handler"), () => {
    const operation = findOperation(request, decodePath(target), query);
    return whenReady(checkIn("filter"), () =>
      whenReady(readModel(request, body, operation, context.xml, modelState), (model) => {
        // Parameters are checked when all are bound (ReflectedHttpActionDescriptor), so a 415 comes before this 400.
        if (isBlank(query.get("language") ?? "en_US")) throw blankLanguage();
        if (modelState !== undefined && Object.keys(modelState).length > 0) throw invalidModel(modelState);
        const language = readLanguage(query.get("language"));
        return runOperation(context, { at, operation, body, model, language, signature });
      }),
    );
  });
}

function runOperation(context: Context, call: Call): Awaitable<Outcome> {
  return whenReady(decide(context, call), (verdict) => {
    if (verdict !== "WrongSignature") return toOutcome(context, call, verdict);
    return diagnoseSignature(context, call).then((diagnosis) => toOutcome(context, call, verdict, diagnosis));
  });
}

function toOutcome(context: Context, call: Call, verdict: Verdict, diagnosis?: string): Outcome {
  return {
    status: 200,
    outcome: verdict === "accepted" ? "accepted" : "rejected",
    reason: verdict === "accepted" ? "A one-time password is on its way." : textOf(verdict),
    diagnosis,
    headers: {},
    body: toEnvelope(context, verdict, call, diagnosis),
    operation: call.operation,
  };
}

function blankToEmpty(value = ""): string {
  return isBlank(value) ? "" : value;
}
