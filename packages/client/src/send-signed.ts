/**
 * One signed exchange: the body's bytes are hashed, the signature goes into the query, and those same bytes are sent.
 * Time-out, size limit and redirect rule live here, so that whatever calls through a signed fetch has them.
 */
import { NoResponseError } from "./errors.ts";
import { readWhole, type WholeAnswer } from "./read-whole.ts";

/**
 * Computes the signature of a body: made by `createSigner` of `@cbss/signature`, or any function that knows the secrets.
 */
export type Signer = (body: Uint8Array) => Promise<string> | string;

/** The bytes of a body: what is signed is what is sent. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What `fetch` is given. No Request: making one and reading its body again would cost as much as all the rest. */
export interface Outgoing {
  method: string;
  headers: HeadersInit;
  body: Bytes | null | Promise<Bytes | null>;
  /** An undici dispatcher, or whatever else only this runtime's fetch understands. */
  dispatcher?: unknown;
}

export interface SendOptions {
  signer: Signer;
  fetch?: typeof fetch | undefined;
  timeoutMs: number;
  maxResponseBytes: number;
  /** How errors name the call. */
  operation: string;
  /** What is taken out of whatever an answer says: the signature is added when it is there. */
  secrets: string[];
  signal?: AbortSignal | null | undefined;
}

/** Codes after which it is certain that nothing was sent: no connection came about, or none that could be trusted. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|ERR_SSL_WRONG_VERSION_NUMBER)$|CERT|VERIFY/;

/** Sends a request with its signature and resolves to the whole answer. Throws one of the four errors, or none. */
export async function sendSigned(
  url: string,
  outgoing: Outgoing,
  options: SendOptions,
): Promise<WholeAnswer> {
  const { operation, signal, timeoutMs } = options;
  const controller = new AbortController();
  let mayHaveBeenApplied = false;
  let stop: (error: Error) => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = (error) => {
      reject(error);
      controller.abort();
    };
  });
  const abort = (): void => stop(noResponse("aborted", "was aborted by its caller"));
  const timer = setTimeout(
    () => stop(noResponse("timeout", `got no answer within ${timeoutMs} ms`)),
    timeoutMs,
  );
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();

  try {
    return await Promise.race([stopped, exchange()]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  }

  async function exchange(): Promise<WholeAnswer> {
    const body = await outgoing.body;
    const signature = await sign(body ?? new Uint8Array());
    options.secrets.push(signature);
    controller.signal.throwIfAborted();
    mayHaveBeenApplied = true;
    return readWhole(await send(withSignature(url, signature), body), options);
  }

  async function sign(body: Uint8Array): Promise<string> {
    let signature: unknown;
    try {
      signature = await options.signer(body);
    } catch (error) {
      // Not its message and not the error itself: a signer may put its secrets into either.
      throw noResponse("signer", "was not sent: the signer threw, call it on its own to see why", error);
    }
    if (typeof signature === "string" && /^[!-~]+$/.test(signature)) return signature;
    throw noResponse("signer", "was not sent: the signer did not answer with ASCII text without spaces");
  }

  async function send(url: string, body: Bytes | null): Promise<Response> {
    const { fetch = globalThis.fetch } = options;
    try {
      return await fetch(url, { ...outgoing, body, redirect: "manual", signal: controller.signal });
    } catch (error) {
      const code = errorCode(error) ?? "no code";
      mayHaveBeenApplied = !NEVER_SENT.test(code);
      throw noResponse("network", `got no answer: the connection failed (${code})`, error);
    }
  }

  function noResponse(reason: NoResponseError["reason"], what: string, error?: unknown): NoResponseError {
    return new NoResponseError(
      `${what}. ${mayHaveBeenApplied ? MAY_HAVE_ACTED : "Nothing was sent."}`,
      { operation, reason, mayHaveBeenApplied },
      errorCode(error),
    );
  }
}

/** What a caller should do whose call may have been applied. */
export const MAY_HAVE_ACTED = "CBSS may have acted on it: find out before you try again.";

/** Signature comes first: of a repeated parameter the server reads the first. */
function withSignature(url: string, signature: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}?Signature=${encodeURIComponent(signature)}${search.replace("?", "&")}`;
}

/** A code such as ECONNRESET, from the error or what caused it; nothing else of an error is safe to repeat. */
export function errorCode(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; cause?: unknown; errors?: unknown[] } | undefined; at; ) {
    if (typeof at.code === "string" && /^[A-Z][A-Z0-9_]{1,50}$/i.test(at.code)) return at.code;
    at = (at.cause ?? at.errors?.[0]) as typeof at;
  }
  return undefined;
}
