/**
 * What is known of a response besides its body: as it came, for the program, and as it may be shown, for logs.
 */

/** A response as it came. It is for your program: its headers may repeat what you sent. */
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

/** A response as it may be logged: no secret is in it. */
export interface ShownResponse {
  readonly status: number;
  readonly contentType: string;
  /** The headers on the allow-list, such as `date`, `retry-after`, `server`, `via` and `x-request-id`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly retryAfterMs?: number | undefined;
}

/** What may be done to a text before people see it. */
export type Show = (text: string) => string;

/** What a gateway or a server says of itself, and the ids by which it finds a call again. */
const SHOWN_HEADERS =
  /^(age|allow|cf-ray|date|retry-after|server|traceparent|via|x-cache|(x-)?[a-z-]*(correlation|request|trace)-?id)$/;

const accepted: WeakMap<object, ResponseFacts> = new WeakMap();

/**
 * The response of an accepted envelope, as a method of the client resolved to it; undefined for a copy of one.
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

/** Reads the facts of what a `fetch` answered. Throws where that is not a Response. */
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
    // Read when it is asked for: to look into the headers is a good part of a call.
    get retryAfterMs() {
      return readRetryAfter(headers);
    },
  };
}

/** Seconds, or a date, which is read by the server's own clock if it gave one: RFC 9110, section 10.2.3. */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = dateOf(value);
  return until === undefined ? undefined : Math.max(0, until - (dateOf(headers.get("date")) ?? Date.now()));
}

/** Milliseconds of an HTTP date. Of anything else `Date.parse` makes a date as it likes. */
function dateOf(value: string | null): number | undefined {
  const time = value?.endsWith("GMT") ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The facts as they may be shown. */
export function shownResponse(facts: ResponseFacts, show: Show): ShownResponse {
  const headers = [...facts.headers].filter(([name]) => SHOWN_HEADERS.test(name));
  return {
    ...facts,
    contentType: show(facts.contentType),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, show(value)])),
  };
}
