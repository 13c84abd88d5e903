/**
 * Decides what an answer means: `IsSuccessful` does, never the status alone.
 */
import { HttpStatusError, RejectedError, UnreadableResponseError } from "./errors.ts";
import type { AcceptedEnvelope, OperationId, RejectedEnvelope } from "./operation-types.ts";
import { mayHaveBeenApplied } from "./read-whole.ts";
import { isTooShortToReplace, redactJson, redactText } from "./redact.ts";
import { MAY_HAVE_ACTED } from "./send-signed.ts";

/** The labels under which the server writes JSON. */
const JSON_LABEL = /^\s*(application|text)\/json\b|^\s*text\/html\b/i;
const LONGEST_QUOTE = 200;

export interface Answer {
  operation: OperationId;
  response: Response;
  /** Of an answer with a 2xx status the bytes; of any other what openapi-fetch made of them: JSON, or else text. */
  body: unknown;
  /** Taken out of everything that goes into an error. */
  secrets: string[];
}

/** The accepted envelope. Throws a RejectedError, an HttpStatusError or an UnreadableResponseError. */
export function readEnvelope<Id extends OperationId>(answer: Answer): AcceptedEnvelope<Id> {
  const { operation, response, secrets } = answer;
  const { status, ok } = response;
  const json = parseJson(answer);
  const details = { operation, status, mayHaveBeenApplied: mayHaveBeenApplied(status) };

  if (isObject(json) && json["IsSuccessful"] === false) {
    const envelope = redactJson(json, secrets) as unknown as RejectedEnvelope;
    if (!Array.isArray(envelope.Messages)) envelope.Messages = [];
    const quote = shorten(JSON.stringify(envelope.Messages));
    throw new RejectedError(`was rejected: ${quote}`, { ...details, envelope, mayHaveBeenApplied: false });
  }
  if (!ok) {
    if (!isObject(json) || typeof json["Message"] !== "string")
      throw new HttpStatusError(`was answered ${status}.`, details);
    const httpError = redactJson(json, secrets);
    throw new HttpStatusError(`was answered ${status}: ${shorten(String(httpError["Message"]))}`, {
      ...details,
      httpError,
    });
  }
  if (isAccepted(json)) return json as AcceptedEnvelope<Id>;

  const contentType = redactText(response.headers.get("content-type") ?? "", secrets);
  throw new UnreadableResponseError(
    `was answered ${status} with ${contentType || "no Content-Type"}, but not with an envelope. ${MAY_HAVE_ACTED}`,
    { ...details, contentType, ...excerptOf(answer) },
  );
}

/** How the answer begins, unless a secret could be guessed from where it was taken out. */
function excerptOf({ body, secrets }: Answer): { excerpt?: string } {
  if (!(body instanceof ArrayBuffer) || secrets.some(isTooShortToReplace)) return {};
  return { excerpt: shorten(redactText(new TextDecoder().decode(body), secrets)) };
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function parseJson({ response, body }: Answer): unknown {
  if (!JSON_LABEL.test(response.headers.get("content-type") ?? "")) return undefined;
  if (!(body instanceof ArrayBuffer)) return body;
  try {
    // Drops a byte-order mark, and refuses what is not UTF-8.
    return JSON.parse(decoder.decode(body));
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
