/**
 * One signed exchange, the only way to send: the body's bytes are hashed, the signature goes into the query, and those same bytes
 * are sent. Time-out, size limit and redirect rule are here, so that every caller has them.
 */
import type { SendSettings } from "./check-options.ts";
import { errorCode } from "./error-code.ts";
import { MAY_HAVE_ACTED, NoResponseError } from "./errors.ts";
import type { Signer } from "./options.ts";
import { type Bytes, readWhole } from "./read-whole.ts";

/** What `fetch` is given. No Request: making one and reading its body again would cost as much as all the rest. */
export interface Outgoing {
  method: string;
  headers: HeadersInit;
  body: Bytes | null | Promise<Bytes | null>;
  /** An undici dispatcher, or anything else that only this runtime's fetch understands. */
  dispatcher?: unknown;
}

export interface ExchangeOptions extends SendSettings {
  /** How errors name the call. */
  operation: string;
  /** What is taken out of an answer before an error repeats it, besides the signature. */
  secrets: readonly string[];
  signal?: AbortSignal | undefined;
}

/** An answer of which nothing is left to wait for. */
export interface Answer {
  response: Response;
  /** Undefined if the answer has no body, as with 204. */
  body: Bytes | undefined;
  /** What must not be repeated of the request, the signature included: a server may echo all of it. */
  secrets: readonly string[];
}

/** Codes after which it is certain that nothing was sent: no connection came about, or none that could be trusted. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|ERR_SSL_WRONG_VERSION_NUMBER)$|CERT|VERIFY/;

/** Sends a request with its signature and resolves to the whole answer. Throws one of the four errors. */
export function exchange(url: string, outgoing: Outgoing, options: ExchangeOptions): Promise<Answer> {
  const { operation, signer, fetch = globalThis.fetch } = options;
  let mayHaveBeenApplied = false;
  return untilStopped(options, noResponse, async (signal) => {
    const body = await outgoing.body;
    const signature = await sign(body ?? new Uint8Array(), signer, noResponse);
    signal.throwIfAborted();
    mayHaveBeenApplied = true;
    const init = { ...outgoing, body, redirect: "manual", signal } as const;
    let response: Response;
    try {
      response = await fetch(withSignature(url, signature), init);
    } catch (error) {
      const code = errorCode(error) ?? "no code";
      mayHaveBeenApplied = !NEVER_SENT.test(code);
      throw noResponse("network", `got no answer: the connection failed (${code})`, error);
    }
    const secrets = [...options.secrets, signature];
    return { response, secrets, body: await readWhole(response, { ...options, secrets }) };
  });

  function noResponse(reason: NoResponseError["reason"], what: string, error?: unknown): NoResponseError {
    return new NoResponseError(
      `${what}. ${mayHaveBeenApplied ? MAY_HAVE_ACTED : "Nothing was sent."}`,
      { operation, reason, mayHaveBeenApplied },
      errorCode(error),
    );
  }
}

/** Makes the error of a call that is under way. */
type NoResponse = (reason: NoResponseError["reason"], what: string, error?: unknown) => NoResponseError;

/** Runs an exchange until it is done, its time is over or its caller aborts it. */
async function untilStopped<Result>(
  { signal, timeoutMs }: ExchangeOptions,
  noResponse: NoResponse,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let stop: (...why: Parameters<NoResponse>) => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = (...why) => {
      reject(noResponse(...why));
      controller.abort();
    };
  });
  const abort = (): void => stop("aborted", "was aborted by its caller");
  const timer = setTimeout(() => stop("timeout", `got no answer within ${timeoutMs} ms`), timeoutMs);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();

  try {
    return await Promise.race([stopped, run(controller.signal)]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }
}

async function sign(body: Bytes, signer: Signer, noResponse: NoResponse): Promise<string> {
  let signature: unknown;
  try {
    signature = await signer(body);
  } catch (error) {
    // Not its message and not the error itself: a signer may put its secrets into either.
    throw noResponse("signer", "was not sent: the signer threw, call it on its own to see why", error);
  }
  if (typeof signature === "string" && /^[!-~]+$/.test(signature)) return signature;
  throw noResponse("signer", "was not sent: the signer did not answer with ASCII text without spaces");
}

/** Signature comes first: of a repeated parameter the server reads the first. */
function withSignature(url: string, signature: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}?Signature=${encodeURIComponent(signature)}${search.replace("?", "&")}`;
}
