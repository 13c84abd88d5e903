// One call of the API, from the request to what is answered, in the order in which the framework does it.
import { decide } from "./decide.ts";
import { type Envelope, toEnvelope } from "./envelope.ts";
import { blankLanguage, unhandledException } from "./framework-refusals.ts";
import { type HttpRequest, MAX_BODY_BYTES, type Target } from "./http.ts";
import { TEXTS } from "./messages.ts";
import { readModel } from "./read-model.ts";
import type { Context } from "./read-options.ts";
import { isBlank, readQuery } from "./read-query.ts";
import { type HttpError, Refusal } from "./refusal.ts";
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
export interface Outcome extends Pick<JournalEntry, "status" | "outcome" | "reason"> {
  readonly body: Envelope | HttpError;
  readonly headers: Readonly<Record<string, string>>;
}

/** Answers one call; whatever goes wrong becomes an answer too. */
export async function answerCall(context: Context, incoming: Incoming): Promise<Outcome> {
  try {
    return await runAction(context, incoming);
  } catch (error) {
    const { message, status, httpError, headers } =
      error instanceof Refusal ? error : unhandledException(error);
    const body = context.errorDetails ? httpError : { Message: httpError.Message };
    return { status, outcome: status === 500 ? "failed" : "refused", reason: message, body, headers };
  }
}

async function runAction(context: Context, { at, request, target }: Incoming): Promise<Outcome> {
  const { body } = request;
  if (body === undefined || body.length > MAX_BODY_BYTES) throw bodyTooLarge();
  const query = readQuery(target.query);
  const operation = findOperation(request, decodePath(target), query);
  const model = readModel(request, body, operation.request.members);
  // Parameters are checked when all are bound (ReflectedHttpActionDescriptor), so a 415 comes before this 400.
  if (isBlank(query.get("language") ?? "en_US")) throw blankLanguage();
  const signature = query.get("signature") ?? "";
  const verdict = await decide(context, {
    at,
    operation,
    body,
    model,
    signature: isBlank(signature) ? "" : signature,
  });
  return {
    status: 200,
    outcome: verdict === "accepted" ? "accepted" : "rejected",
    reason: verdict === "accepted" ? "A one-time password is on its way." : TEXTS[verdict],
    headers: {},
    body: toEnvelope(verdict, model, at),
  };
}
