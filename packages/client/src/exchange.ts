/**
 * One signed exchange, the only way to send: the body's bytes are hashed, the signature goes into the query, and those same bytes
 * are sent. Time-out, size limit and redirect rule live here, so that whatever calls through it has them.
 */
import type { SendSettings } from "./check-options.ts";
import { errorCode } from "./error-code.ts";
import { MAY_HAVE_ACTED, NoResponseError } from "./errors.ts";
import { type Bytes, readWhole } from "./read-whole.ts";

/** What `fetch` is given. No Request: making one and reading its body again would cost as much as all the rest. */
export interface Outgoing {
  method: string;
  headers: HeadersInit;
  body: Bytes | null | Promise<Bytes | null>;
  /** An undici dispatcher, or whatever else only this runtime's fetch understands. */
  dispatcher?: unknown;
}

export interface ExchangeOptions extends SendSettings {
  /** How errors name the call. */
  operation: string;
  /** What is taken out of whatever an answer says, besides the signature. */
  secrets: readonly string[];
  signal?: AbortSignal | undefined;
}

/** An answer of which nothing is left to wait for. */
export interface Answer {
  response: Response;
  /** Null where the answer has no body; statuses such as 204 insist on it. */
  body: Bytes | null;
  /** What the request was signed with: a server may echo it. */
  signature: string;
}

/** Codes after which it is certain that nothing was sent: no connection came about, or none that could be trusted. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|UND_ERR_INVALID_ARG|ERR_SSL_WRONG_VERSION_NUMBER)$|CERT|VERIFY/;

/** Sends a request with its signature and resolves to the whole answer. Throws one of the four errors. */
export function exchange(url: string, outgoing: Outgoing, options: ExchangeOptions): Promise<Answer> {
  const { operation, maxResponseBytes } = options;
  const progress: Progress = { operation, mayHaveBeenApplied: false };
  return untilStopped(progress, options, async (signal) => {
    const body = await outgoing.body;
    const signature = await sign(body ?? new Uint8Array(), options, progress);
    signal.throwIfAborted();
    const init = { ...outgoing, body, redirect: "manual", signal } as const;
    const response = await send(withSignature(url, signature), init, options, progress);
    const secrets = [...options.secrets, signature];
    return { response, body: await readWhole(response, { operation, maxResponseBytes, secrets }), signature };
  });
}

/** What is known of a call that is under way. */
interface Progress {
  operation: string;
  mayHaveBeenApplied: boolean;
}

/** Runs an exchange until it is done, its time is over or its caller aborts it. */
async function untilStopped<Result>(
  progress: Progress,
  { signal, timeoutMs }: ExchangeOptions,
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let stop: (reason: NoResponseError["reason"], what: string) => void;
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason, what) => {
      reject(noResponse(progress, reason, what));
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

async function sign(body: Bytes, { signer }: ExchangeOptions, progress: Progress): Promise<string> {
  let signature: unknown;
  try {
    signature = await signer(body);
  } catch (error) {
    // Not its message and not the error itself: a signer may put its secrets into either.
    throw noResponse(
      progress,
      "signer",
      "was not sent: the signer threw, call it on its own to see why",
      error,
    );
  }
  if (typeof signature === "string" && /^[!-~]+$/.test(signature)) return signature;
  throw noResponse(
    progress,
    "signer",
    "was not sent: the signer did not answer with ASCII text without spaces",
  );
}

async function send(
  url: string,
  init: RequestInit,
  { fetch = globalThis.fetch }: ExchangeOptions,
  progress: Progress,
): Promise<Response> {
  progress.mayHaveBeenApplied = true;
  try {
    return await fetch(url, init);
  } catch (error) {
    const code = errorCode(error) ?? "no code";
    progress.mayHaveBeenApplied = !NEVER_SENT.test(code);
    throw noResponse(progress, "network", `got no answer: the connection failed (${code})`, error);
  }
}

function noResponse(
  { operation, mayHaveBeenApplied }: Progress,
  reason: NoResponseError["reason"],
  what: string,
  error?: unknown,
): NoResponseError {
  const message = `${what}. ${mayHaveBeenApplied ? MAY_HAVE_ACTED : "Nothing was sent."}`;
  return new NoResponseError(message, { operation, reason, mayHaveBeenApplied }, errorCode(error));
}

/** Signature comes first: of a repeated parameter the server reads the first. */
function withSignature(url: string, signature: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}?Signature=${encodeURIComponent(signature)}${search.replace("?", "&")}`;
}
