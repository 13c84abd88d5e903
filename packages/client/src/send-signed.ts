/**
 * One signed exchange: the body's bytes are hashed, the signature goes into the query, and those same bytes are sent.
 * Time-out, size limit and redirect rule live here, so that whatever calls through a signed fetch has them.
 */
import { HttpStatusError, NoResponseError } from "./errors.ts";
import { readLimited } from "./read-limited.ts";
import { requestBytes } from "./request-body.ts";

/**
 * Computes the signature of a body: made by `createSigner` of `@cbss/signature`, or any function that knows the secrets.
 */
export type Signer = (body: Uint8Array) => Promise<string> | string;

export interface SendOptions {
  signer: Signer;
  fetch?: typeof fetch | undefined;
  timeoutMs: number;
  maxResponseBytes: number;
  /** How errors name the call. */
  operation: string;
  signal?: AbortSignal | null | undefined;
  /** An undici dispatcher, or whatever else only this runtime's fetch understands. */
  dispatcher?: unknown;
}

/** Network errors after which it is certain that nothing was sent: no connection, or none that could be trusted. */
const NEVER_SENT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|ERR_SSL_WRONG_VERSION_NUMBER|.*CERT.*|.*VERIFY.*)$/;

/** Sends a request with its signature and resolves to the whole answer. Throws one of the four errors, or none. */
export async function sendSigned(request: Request, options: SendOptions): Promise<Response> {
  const { operation, signal: callerSignal } = options;
  const controller = new AbortController();
  let mayHaveBeenApplied = false;
  let stop: (reason: "timeout" | "aborted") => void = () => {};

  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      const what =
        reason === "timeout" ? `got no answer within ${options.timeoutMs} ms` : "was aborted by its caller";
      reject(
        new NoResponseError(`${what}. ${afterwards(mayHaveBeenApplied)}`, {
          operation,
          reason,
          mayHaveBeenApplied,
        }),
      );
      controller.abort();
    };
  });
  const timer = setTimeout(() => stop("timeout"), options.timeoutMs);
  const abort = (): void => stop("aborted");
  if (callerSignal?.aborted) abort();
  callerSignal?.addEventListener("abort", abort);

  try {
    return await Promise.race([stopped, exchange()]);
  } finally {
    clearTimeout(timer);
    callerSignal?.removeEventListener("abort", abort);
  }

  async function exchange(): Promise<Response> {
    const body = await requestBytes(request);
    const signature = await computeSignature(options, body ?? new Uint8Array());
    controller.signal.throwIfAborted();
    mayHaveBeenApplied = true;
    const response = await send(withSignature(request.url, signature), body);
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
      await response.body?.cancel();
      throw new HttpStatusError(
        `was answered with a redirect (${response.status}), which a signed call does not follow: check baseUrl.`,
        { operation, status: response.status, mayHaveBeenApplied },
      );
    }
    return readLimited(response, options);
  }

  async function send(url: string, body: Uint8Array<ArrayBuffer> | null): Promise<Response> {
    const { method, headers } = request;
    const init: RequestInit = { method, headers, body, redirect: "manual", signal: controller.signal };
    if (options.dispatcher) Object.assign(init, { dispatcher: options.dispatcher });
    try {
      return await (options.fetch ?? globalThis.fetch)(url, init);
    } catch (error) {
      const code = errorCode(error);
      mayHaveBeenApplied = !NEVER_SENT.test(code ?? "");
      throw new NoResponseError(
        `got no answer: the connection failed (${code ?? "no code"}). ${afterwards(mayHaveBeenApplied)}`,
        { operation, reason: "network", mayHaveBeenApplied },
        code,
      );
    }
  }
}

function afterwards(mayHaveBeenApplied: boolean): string {
  return mayHaveBeenApplied
    ? "CBSS may have acted on it: find out before you try again."
    : "Nothing was sent.";
}

async function computeSignature({ signer, operation }: SendOptions, body: Uint8Array): Promise<string> {
  const details = { operation, reason: "signer", mayHaveBeenApplied: false } as const;
  let signature: unknown;
  try {
    signature = await signer(body);
  } catch (error) {
    // Not its message and not the error itself: a signer may put its secrets into either.
    throw new NoResponseError(
      "was not sent: the signer threw. Call it on its own to see why.",
      details,
      errorCode(error),
    );
  }
  if (typeof signature === "string" && /^[!-~]+$/.test(signature)) return signature;
  throw new NoResponseError(
    "was not sent: the signer did not answer with a signature, which is ASCII text without spaces.",
    details,
  );
}

/** Signature comes first: of a repeated parameter the server reads the first. */
function withSignature(url: string, signature: string): string {
  const { origin, pathname, search } = new URL(url);
  const query = new URLSearchParams({ Signature: signature });
  return `${origin}${pathname}?${query}${search.replace("?", "&")}`;
}

/** A code such as ECONNRESET, from the error or what caused it; nothing else of an error is safe to repeat. */
export function errorCode(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; cause?: unknown; errors?: unknown[] } | undefined; at; ) {
    if (typeof at.code === "string" && /^\w{1,50}$/.test(at.code)) return at.code;
    at = (at.cause ?? at.errors?.[0]) as typeof at;
  }
  return undefined;
}
