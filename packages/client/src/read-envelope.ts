/**
 * Decides what an answer means: `IsSuccessful` does, never the status alone.
 */
import { HttpStatusError, RejectedError, UnreadableResponseError } from "./errors.ts";
import type { AcceptedEnvelope, OperationId, RejectedEnvelope } from "./operation-types.ts";
import { contentTypeOf, mayHaveBeenApplied } from "./read-whole.ts";
import { createRedactor, type Redactor } from "./redact.ts";
import { MAY_HAVE_ACTED, type SendOptions } from "./send-signed.ts";

/** The labels under which the server writes JSON. */
const JSON_LABEL = /^\s*(application\/json|text\/json|text\/html)\s*(;|$)/i;
const LONGEST_QUOTE = 200;

export interface Answer {
  response: Response;
  /** The bytes; where openapi-fetch has read an answer that is not 2xx, what it made of them: JSON, or else text. */
  body: unknown;
}

/** The accepted envelope. Throws a RejectedError, an HttpStatusError or an UnreadableResponseError. */
export function readEnvelope<Id extends OperationId>(
  answer: Answer,
  { operation, secrets }: SendOptions,
): AcceptedEnvelope<Id> {
  const { response } = answer;
  const { status, ok } = response;
  const json = parseJson(answer);
  if (ok && isAccepted(json)) return json as AcceptedEnvelope<Id>;

  const redactor = createRedactor(secrets);
  const details = { operation, status, mayHaveBeenApplied: mayHaveBeenApplied(status) };
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
  // Not `instanceof`: under jsdom the bytes may be of another realm.
  if (!ArrayBuffer.isView(body) || redactor.isGuessable) return {};
  // Enough for 200 characters, however much is taken out of it.
  const text = lenient.decode((body as Uint8Array).subarray(0, 2 ** 16));
  return text.includes("\0") ? {} : { excerpt: shorten(redactor.text(text)) };
}

// Both drop a byte-order mark. What is not UTF-8 is no success, but may well be a refusal.
const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder();

function parseJson({ response, body }: Answer): unknown {
  if (!JSON_LABEL.test(contentTypeOf(response))) return undefined;
  if (!ArrayBuffer.isView(body)) return body;
  try {
    return JSON.parse((response.ok ? strict : lenient).decode(body));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Holds if the members are what the types promise. */
function isAccepted(json: unknown): boolean {
  return (
    isObject(json) &&
    json["IsSuccessful"] === true &&
    Array.isArray(json["Messages"]) &&
    (json["ClientCode"] === null || typeof json["ClientCode"] === "string") &&
    typeof json["DateTime"] === "string" &&
    (json["Content"] === null || isObject(json["Content"]))
  );
}

function shorten(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE - 1)}…` : text;
}
