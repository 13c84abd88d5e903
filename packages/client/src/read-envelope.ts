/**
 * Decides what a response means: by `IsSuccessful`, never by the status alone.
 */
import type { HttpError } from "@cbss/types";
import { type Answer, answeredDetails, isSuccess } from "./answer.ts";
import { jsonTypeOf } from "./content.ts";
import { HttpStatusError, MAY_HAVE_ACTED, RejectedError, UnreadableResponseError } from "./errors.ts";
import type { RejectedEnvelope } from "./operation-types.ts";
import { rememberResponse } from "./response-facts.ts";

/** The content types that the server gives to JSON. */
const JSON_LABEL = /^\s*(application\/json|text\/json|text\/html)\s*(;|$)/i;

/**
 * The accepted envelope, whose Content has one of the types given. Throws a RejectedError, an HttpStatusError or an
 * UnreadableResponseError.
 */
export function readEnvelope(answer: Answer, resultTypes: readonly string[]): unknown {
  const { facts, show } = answer;
  const { status } = facts;
  const json = parseJson(answer);
  if (isSuccess(status) && isAccepted(json, resultTypes)) {
    rememberResponse(json, facts);
    return json;
  }

  const envelope = isObject(json) ? json : {};
  if (envelope["IsSuccessful"] === false) throw rejected(envelope, answer);
  const details = answeredDetails(answer, envelope["IsSuccessful"] === true);
  if (!isSuccess(status)) {
    const { Message } = envelope;
    if (typeof Message !== "string") {
      throw new HttpStatusError(`got status ${status}.`, { ...details, ...excerptOf(answer) });
    }
    const httpError = envelope as HttpError;
    throw new HttpStatusError(`got status ${status}: ${show(Message)}`, { ...details, httpError });
  }
  const contentType = show(facts.contentType);
  throw new UnreadableResponseError(
    `got status ${status} with ${contentType || "no Content-Type"}, but no envelope. ${MAY_HAVE_ACTED}`,
    { ...details, ...excerptOf(answer) },
  );
}

function rejected(json: Record<string, unknown>, answer: Answer): RejectedError {
  // Makes the type of Messages true.
  const hasMessages = Array.isArray(json["Messages"]);
  const envelope = (hasMessages ? json : { ...json, Messages: [] }) as unknown as RejectedEnvelope;
  return new RejectedError(`was rejected: ${quote(envelope.Messages, answer)}`, {
    ...answeredDetails(answer),
    mayHaveBeenApplied: false,
    retryable: false,
    envelope,
  });
}

function quote(messages: readonly unknown[], { show }: Answer): string {
  try {
    return show(JSON.stringify(messages));
  } catch {
    return "(left out: it is nested too deeply)";
  }
}

/** The start of the body. Undefined if it is in another text encoding. */
function excerptOf({ body, show }: Answer): { excerpt?: string } {
  const text = new TextDecoder().decode(body?.subarray(0, 2 ** 16));
  return text === "" || text.includes("\0") ? {} : { excerpt: show(text) };
}

/** A success must be valid UTF-8; any other response is read even if it is not. A byte-order mark is dropped. */
function parseJson({ facts, body }: Answer): unknown {
  if (!JSON_LABEL.test(facts.contentType)) return undefined;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: isSuccess(facts.status) }).decode(body));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return jsonTypeOf(value) === "object";
}

/** Returns whether the properties have the types that the document declares. */
function isAccepted(json: unknown, resultTypes: readonly string[]): json is object {
  return (
    isObject(json) &&
    json["IsSuccessful"] === true &&
    Array.isArray(json["Messages"]) &&
    (json["ClientCode"] === null || typeof json["ClientCode"] === "string") &&
    typeof json["DateTime"] === "string" &&
    resultTypes.includes(jsonTypeOf(json["Content"]))
  );
}
