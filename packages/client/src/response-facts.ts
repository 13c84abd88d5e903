/**
 * The facts of a response besides its body: unchanged for the program, and without secrets for logs.
 */

/** A response, unchanged. It is for your program: its headers may repeat what you sent. */
export interface ResponseFacts {
  /** The HTTP status, such as 503. */
  readonly status: number;
  /** The Content-Type, empty if the response has no such header. */
  readonly contentType: string;
  /** All headers. */
  readonly headers: Headers;
  /** Milliseconds to wait before the next call, if the response has a valid Retry-After. */
  readonly retryAfterMs?: number | undefined;
}

/** A response for logs. It contains no secret. */
export interface ShownResponse {
  readonly status: number;
  readonly contentType: string;
  /** The headers on the allow-list, such as `date`, `retry-after`, `server`, `via` and `x-request-id`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly retryAfterMs?: number | undefined;
}

/** Hides the secrets in a text before it is shown. */
export type Show = (text: string) => string;

/** The headers in which a gateway or a server identifies itself, and the call in its logs. */
const SHOWN_HEADERS =
  /^(age|allow|cf-ray|date|retry-after|server|traceparent|via|x-cache|(x-)?[a-z-]*(correlation|request|trace)-?id)$/;

const accepted: WeakMap<object, ResponseFacts> = new WeakMap();

/**
 * Returns the response of an accepted envelope that a method of the client returned. For a copy of the envelope, returns undefined.
 *
 * @example
 * const envelope = await cbss.startEmailAddressChange({ Password, NewEmailAddress });
 * console.log(responseOf(envelope)?.headers.get("x-request-id"));
 */
export function responseOf(envelope: object): ResponseFacts | undefined {
  return accepted.get(envelope);
}

/** Remembers the response of an accepted envelope. */
export function rememberResponse(envelope: object, facts: ResponseFacts): void {
  accepted.set(envelope, facts);
}

/** Reads the facts of a response. Throws if `fetch` returned something that is not a Response. */
export function readFacts(response: Response): ResponseFacts {
  const { status, headers } = response;
  const contentType = headers.get("content-type") ?? "";
  const isResponse =
    Number.isInteger(status) && typeof contentType === "string" && Symbol.iterator in headers;
  if (!isResponse) throw new TypeError("not a Response");
  return {
    status,
    contentType,
    headers,
    // Read only on demand, because reading the headers takes a good part of the time of a call.
    get retryAfterMs() {
      return readRetryAfter(headers);
    },
  };
}

/** Seconds, or a date (RFC 9110, section 10.2.3). The date is compared with the server's own clock if the response has one. */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = dateOf(value);
  return until === undefined ? undefined : Math.max(0, until - (dateOf(headers.get("date")) ?? Date.now()));
}

/** Milliseconds of an HTTP date. `Date.parse` would also accept other texts, in its own way. */
function dateOf(value: string | null): number | undefined {
  const time = value?.endsWith("GMT") ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The facts without secrets. */
export function shownResponse(facts: ResponseFacts, show: Show): ShownResponse {
  const headers = [...facts.headers].filter(([name]) => SHOWN_HEADERS.test(name));
  return {
    ...facts,
    contentType: show(facts.contentType),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, show(value)])),
  };
}
