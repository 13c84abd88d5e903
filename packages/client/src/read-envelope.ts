/**
 * Decides what an answer means: `IsSuccessful` does, never the status alone.
 */

import { jsonTypeOf } from "./content.ts";
import {
  answeredDetails,
  HttpStatusError,
  MAY_HAVE_ACTED,
  RejectedError,
  UnreadableResponseError,
} from "./errors.ts";
import type { Answer } from "./exchange.ts";
import type { RejectedEnvelope } from "./operation-types.ts";
import { contentTypeOf } from "./read-whole.ts";
import { createRedactor, type Redactor } from "./redact.ts";

/** The labels under which the server writes JSON. */
const JSON_LABEL = /^\s*(application\/json|text\/json|text\/html)\s*(;|$)/i;
const LONGEST_QUOTE = 200;

/**
 * The accepted envelope, whose Content has one of the types given. Throws a RejectedError, an HttpStatusError or an
 * UnreadableResponseError.
 */
export function readEnvelope(answer: Answer, operation: string, resultTypes: readonly string[]): unknown {
  const { response } = answer;
  const { status, ok } = response;
  const json = parseJson(answer);
  if (ok && isAccepted(json, resultTypes)) return json;

  const redactor = createRedactor(answer.secrets);
  const details = answeredDetails(operation, status);
  if (isObject(json) && json["IsSuccessful"] === false) {
    const envelope = redactEnvelope(json, redactor);
    const quote = shorten(JSON.stringify(envelope.Messages));
    throw new RejectedError(`was rejected: ${quote}`, { ...details, envelope, mayHaveBeenApplied: false });
  }
  if (!ok && isObject(json) && typeof json["Message"] === "string") {
    const httpError = { ...redactor.json(json), Message: redactor.text(json["Message"]) };
    throw new HttpStatusError(`was answered ${status}: ${shorten(httpError.Message)}`, {
      ...details,
      httpError,
    });
  }
  if (!ok) throw new HttpStatusError(`was answered ${status}.`, details);

  const contentType = redactor.text(contentTypeOf(response));
  throw new UnreadableResponseError(
    `was answered ${status} with ${contentType || "no Content-Type"}, but not with an envelope. ${MAY_HAVE_ACTED}`,
    { ...details, contentType, ...excerptOf(answer, redactor) },
  );
}

/** Whatever the secrets are, these two stay what the type says. */
function redactEnvelope(json: Record<string, unknown>, redactor: Redactor): RejectedEnvelope {
  const Messages = Array.isArray(json["Messages"]) ? redactor.json(json["Messages"]) : [];
  return { ...redactor.json(json), IsSuccessful: false, Messages } as unknown as RejectedEnvelope;
}

/** How the answer begins; nothing where a secret could be guessed from it, or is there in another text encoding. */
function excerptOf({ body }: Answer, redactor: Redactor): { excerpt?: string } {
  if (!body || redactor.isGuessable) return {};
  // Enough for 200 characters, however much is taken out of it.
  const text = lenient.decode(body.subarray(0, 2 ** 16));
  return text.includes("\0") ? {} : { excerpt: shorten(redactor.text(text)) };
}

// Both drop a byte-order mark. A success has to be valid UTF-8; a refusal is still read if it is not.
const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder();

function parseJson({ response, body }: Answer): unknown {
  if (!JSON_LABEL.test(contentTypeOf(response))) return undefined;
  try {
    return JSON.parse((response.ok ? strict : lenient).decode(body));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return jsonTypeOf(value) === "object";
}

/** Holds if the members are what the types promise. */
function isAccepted(json: unknown, resultTypes: readonly string[]): boolean {
  return (
    isObject(json) &&
    json["IsSuccessful"] === true &&
    Array.isArray(json["Messages"]) &&
    (json["ClientCode"] === null || typeof json["ClientCode"] === "string") &&
    typeof json["DateTime"] === "string" &&
    resultTypes.includes(jsonTypeOf(json["Content"]))
  );
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
