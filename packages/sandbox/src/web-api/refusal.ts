// Ends a call before CBSS's own code has decided anything.
import { MAX_BODY_BYTES } from "../http/http.ts";

/**
 * The binding errors for each place of a body, by its name (`request.Content`). The name is that of the action's parameter,
 * `request`, with the path of the field (ModelStateFormatterLogger), or that of the parameter itself.
 */
export type ModelState = Record<string, string[]>;

/** The framework's own response in place of CBSS, `HttpError` in the document. */
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

  /** The reason goes into the journal, so it never quotes the URI. The `httpError` is the body of the response. */
  constructor(reason: string, status: number, httpError: HttpError, headers: Record<string, string> = {}) {
    super(reason);
    this.status = status;
    this.httpError = httpError;
    this.headers = headers;
  }
}

/**
 * Adds a binding error. Does nothing if ModelState is not checked. The messages of Newtonsoft's exceptions ("Error converting
 * value …") quote the value, which may be a password. So no response contains them, not even with `errorDetails`.
 */
export function addModelError(
  modelState: ModelState | undefined,
  path = "",
  text = "An error has occurred.",
): void {
  if (modelState !== undefined) addError(modelState, path === "" ? "request" : `request.${path}`, text);
}

/** Adds an error under a given key. Does nothing if ModelState is not checked. */
export function addError(modelState: ModelState | undefined, key: string, text: string): void {
  if (modelState === undefined) return;
  modelState[key] ??= [];
  modelState[key].push(text);
}

/** The sandbox's own refusal: the document has the operation, but the sandbox does not reproduce it yet. */
export function notImplemented(operationId: string): Refusal {
  const Message = `The sandbox does not reproduce ${operationId} yet.`;
  return new Refusal(Message, 501, { Message });
}

/** The sandbox's own refusal: a real server has a limit too, but refuses in another way. */
export function bodyTooLarge(): Refusal {
  const Message = `The sandbox does not read a body of more than ${MAX_BODY_BYTES} bytes.`;
  return new Refusal("The body is too large.", 413, { Message });
}
