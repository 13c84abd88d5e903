// One call of the API, from the request to what is answered, in the order in which the framework does it.
import { type HttpRequest, Interruption, MAX_BODY_BYTES, type Target } from "../http/http.ts";
import { bindLanguage, bindSignature } from "./bind-parameters.ts";
import { invalidModel, unhandledException } from "./framework-refusals.ts";
import { IIS_PAGE } from "./iis-page.ts";
import type { Model } from "./model.ts";
import { negotiateFormat } from "./negotiate.ts";
import { isLarge, nextTurn } from "./next-turn.ts";
import type { Operation } from "./operations.ts";
import { readFields } from "./read-fields.ts";
import { readModel } from "./read-model.ts";
import { bodyTooLarge, type HttpError, type ModelState, Refusal } from "./refusal.ts";
import { findOperation, findRoute } from "./route.ts";
import type { Answer } from "./write-answer.ts";
import { checkSerializable, findUnwritable } from "./xml/check-serializable.ts";
import type { XmlNamespaces } from "./xml/xml-namespaces.ts";

/** What a server decides by a filter or a setting of its own. */
export interface WebApiSettings {
  readonly xml: XmlNamespaces;
  readonly signatureCheckedIn: "action" | "filter" | "handler";
  readonly checksModelState: boolean;
  readonly errorDetails: boolean;
  /** Whether the XML serializer takes the models; those that print the samples of the help pages it refuses. */
  readonly xmlWorks: boolean;
  /** Who answers a path without a route: the framework, as in memory or self-hosted, or IIS around it. */
  readonly unroutedPath: "framework" | "iis";
}

/** What an action returned. */
export interface ActionAnswer extends Answer {
  readonly body: object;
}

/** The code that the framework runs, CBSS's own. */
export interface Application<Answered extends ActionAnswer> {
  /** Whether the behaviour of an operation is written. */
  readonly reproduces: (operation: Operation) => boolean;
  /** The members of the enum that Language is, in the order of their numbers. */
  readonly languages: readonly string[];
  /** Throws the refusal of a request that nobody known has signed; for a filter or a message handler. */
  readonly refuseUnsigned: (body: Uint8Array, signature: string) => Promise<void>;
  /** Runs the action of an operation. */
  readonly runAction: (call: BoundCall) => Promise<Answered>;
}

/** A call as it comes in. */
export interface Incoming {
  readonly at: Date;
  readonly request: HttpRequest;
  readonly target: Target;
}

/** A call as an action gets it: routed, and with its parameters bound. */
export interface BoundCall {
  readonly at: Date;
  readonly operation: Operation;
  /** The exact bytes received, which the signature covers. */
  readonly body: Uint8Array;
  readonly model: Model | null;
  /** One of the application's; undefined where none of them was sent. */
  readonly language: string | undefined;
  /** Empty where the framework hands over null. */
  readonly signature: string;
}

/** What is answered to a call that no action has answered. */
export interface RefusedAnswer extends Answer {
  /** One sentence, which never quotes the URI. */
  readonly reason: string;
}

/** Answers one call; whatever goes wrong becomes an answer too. */
export async function answerCall<Answered extends ActionAnswer>(
  settings: WebApiSettings,
  application: Application<Answered>,
  incoming: Incoming,
): Promise<Answered | RefusedAnswer> {
  try {
    return answerByIis(settings, incoming) ?? (await passThrough(settings, application, incoming));
  } catch (error) {
    return answerError(settings, incoming, error);
  }
}

function answerError(settings: WebApiSettings, incoming: Incoming, error: unknown): RefusedAnswer {
  if (error instanceof Interruption) throw error;
  const refusal = error instanceof Refusal ? error : unhandledException(error);
  const { message: reason, status, httpError, headers } = refusal;
  const body = settings.errorDetails ? httpError : withoutDetails(httpError);
  const unwritable = negotiateFormat(incoming.request.headers).isXml ? findUnwritable(body) : undefined;
  return unwritable === undefined
    ? { status, body, headers, reason }
    : answerError(settings, incoming, unwritable);
}

// The framework never sees a request that no route leads to, where IIS is around it.
function answerByIis({ unroutedPath }: WebApiSettings, { target }: Incoming): RefusedAnswer | undefined {
  if (unroutedPath !== "iis" || findRoute(target) !== undefined) return undefined;
  return { status: 404, body: IIS_PAGE, headers: {}, reason: "The document has no such path." };
}

// ModelState is not a detail: it is always there (HttpError, of a ModelStateDictionary).
function withoutDetails({ Message, ModelState }: HttpError): HttpError {
  return ModelState === undefined ? { Message } : { Message, ModelState };
}

// Message handler, routing, filter, binding, action.
async function passThrough<Answered extends ActionAnswer>(
  settings: WebApiSettings,
  application: Application<Answered>,
  { at, request, target }: Incoming,
): Promise<Answered> {
  const { body } = request;
  if (body === undefined || body.length > MAX_BODY_BYTES) throw bodyTooLarge();
  const query = await readFields(target.query);
  const modelState: ModelState | undefined = settings.checksModelState ? {} : undefined;
  const signature = query === undefined ? "" : bindSignature(query, modelState);
  const { signatureCheckedIn } = settings;
  if (signatureCheckedIn === "handler") await application.refuseUnsigned(body, signature);
  const operation = findOperation({ request, target }, query, application.reproduces);
  if (signatureCheckedIn === "filter") await application.refuseUnsigned(body, signature);
  const model = await readModel(request, body, operation, settings, modelState);
  if (isLarge(body)) await nextTurn();
  // In the order of the parameters, so a 415 comes before this 400.
  const language = bindLanguage(query ?? new Map(), application.languages, modelState);
  if (modelState !== undefined && Object.keys(modelState).length > 0) throw invalidModel(modelState);
  const answer = await application.runAction({ at, operation, body, model, language, signature });
  if (negotiateFormat(request.headers).isXml) checkSerializable(answer.body, operation, settings.xmlWorks);
  return answer;
}
