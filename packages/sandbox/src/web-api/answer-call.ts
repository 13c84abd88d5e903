// Handles one call of the API, from the request to the response, in the order of the framework.
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

/** The points that a server decides by a filter or a setting. */
export interface WebApiSettings {
  readonly xml: XmlNamespaces;
  readonly signatureCheckedIn: "action" | "filter" | "handler";
  readonly checksModelState: boolean;
  readonly errorDetails: boolean;
  /** Whether the XML serializer accepts the models. It rejects the models that produce the samples of the help pages. */
  readonly xmlWorks: boolean;
  /** What responds to a path without a route: the framework, as in memory or self-hosted, or IIS around it. */
  readonly unroutedPath: "framework" | "iis";
}

/** The response that an action returned. */
export interface ActionAnswer extends Answer {
  readonly body: object;
}

/** The code that the framework runs: CBSS's own code. */
export interface Application<Answered extends ActionAnswer> {
  /** Whether an operation has a behaviour. */
  readonly reproduces: (operation: Operation) => boolean;
  /** The names of the enum type of Language, in the order of their numbers. */
  readonly languages: readonly string[];
  /** Throws the refusal of a request that no known login has signed, for a filter or a message handler. */
  readonly refuseUnsigned: (body: Uint8Array, signature: string) => Promise<void>;
  /** Runs the action of an operation. */
  readonly runAction: (call: BoundCall) => Promise<Answered>;
}

/** A call as received. */
export interface Incoming {
  readonly at: Date;
  readonly request: HttpRequest;
  readonly target: Target;
}

/** A call as an action receives it: routed, and with bound parameters. */
export interface BoundCall {
  readonly at: Date;
  readonly operation: Operation;
  /** The exact bytes received, which the signature covers. */
  readonly body: Uint8Array;
  readonly model: Model | null;
  /** One of the application's languages, or undefined if the request has none of them. */
  readonly language: string | undefined;
  /** Empty if the framework passes null. */
  readonly signature: string;
}

/** The response to a call that did not reach an action. */
export interface RefusedAnswer extends Answer {
  /** The reason, in one sentence that never quotes the URI. */
  readonly reason: string;
}

/** Responds to one call. Every error becomes a response too. */
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

// If IIS is around the framework, a request without a route never reaches the framework.
function answerByIis({ unroutedPath }: WebApiSettings, { target }: Incoming): RefusedAnswer | undefined {
  if (unroutedPath !== "iis" || findRoute(target) !== undefined) return undefined;
  return { status: 404, body: IIS_PAGE, headers: {}, reason: "The document has no such path." };
}

// ModelState is not a detail. It is always present (HttpError, of a ModelStateDictionary).
function withoutDetails({ Message, ModelState }: HttpError): HttpError {
  return ModelState === undefined ? { Message } : { Message, ModelState };
}

// The order is message handler, routing, filter, binding, action.
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
