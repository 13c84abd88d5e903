// How a call ends before CBSS's own code has decided anything.
import { MAX_BODY_BYTES } from "../http/http.ts";

/**
 * What did not bind: for each place of a body, by its name (`request.Content`), what is said of it. The name is that of the
 * action's parameter, `request`, with the path of the field (ModelStateFormatterLogger), or that of the parameter itself.
 */
export type ModelState = Record<string, string[]>;

/** What the framework answers in place of CBSS; `HttpError` in the document. */
export interface HttpError {
  readonly Message: string;
  readonly MessageDetail?: string;
  readonly ModelState?: Readonly<Record<string, readonly string[]>>;
  readonly ExceptionMessage?: string;
  readonly ExceptionType?: string;
  readonly StackTrace?: string;
}

/** Ends a call before CBSS's own code has decided anything. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly status: number;
  readonly httpError: HttpError;
  readonly headers: Readonly<Record<string, string>>;

  /** The reason goes into the journal, so it never quotes the URI; the `httpError` is what is answered. */
  constructor(reason: string, status: number, httpError: HttpError, headers: Record<string, string> = {}) {
    super(reason);
    this.status = status;
    this.httpError = httpError;
    this.headers = headers;
  }
}

/**
 * Adds a place that did not bind; does nothing if ModelState is not checked. What Newtonsoft's exceptions say ("Error converting
 * value …") quotes the value, which may be a password: it is never told, not even with `errorDetails`.
 */
export function addModelError(
  modelState: ModelState | undefined,
  path = "",
  text = "An error has occurred.",
): void {
  if (modelState !== undefined) addError(modelState, path === "" ? "request" : `request.${path}`, text);
}

/** Adds an error under a key of its own; does nothing if ModelState is not checked. */
export function addError(modelState: ModelState | undefined, key: string, text: string): void {
  if (modelState === undefined) return;
  modelState[key] ??= [];
  modelState[key].push(text);
}

/** The sandbox's own: the document has the operation, but its behaviour is not written yet. */
export function notImplemented(operationId: string): Refusal {
  const Message = `The sandbox does not reproduce ${operationId} yet.`;
  return new Refusal(Message, 501, { Message });
}

/** The sandbox's own: a real server has a limit too, and other ways of saying so. */
export function bodyTooLarge(): Refusal {
  const Message = `The sandbox does not read a body of more than ${MAX_BODY_BYTES} bytes.`;
  return new Refusal("The body is too large.", 413, { Message });
}
