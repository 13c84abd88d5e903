/** What the framework answers in place of CBSS; `HttpError` in the document. */
export interface HttpError {
  readonly Message: string;
  readonly MessageDetail?: string;
  readonly ModelState?: Readonly<Record<string, readonly string[]>>;
  readonly ExceptionMessage?: string;
  readonly ExceptionType?: string;
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
