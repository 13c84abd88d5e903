/**
 * One signed exchange, the only way to send: the body's bytes are hashed, the signature goes into the query, and those same bytes
 * are sent. Time-out, size limit and redirect rule are here, so that every caller has them.
 */
import type { Answer, Bytes } from "./answer.ts";
import { type Ask, startCall } from "./call.ts";
import type { SendSettings } from "./check-options.ts";
import { secretsIn } from "./content.ts";
import { CbssError } from "./errors.ts";
import { readWhole } from "./read-whole.ts";
import { startReport } from "./report.ts";
import { readFacts, type Show } from "./response-facts.ts";
import { createShow } from "./shown-text.ts";
import { readThrown } from "./thrown.ts";
import { untilStopped } from "./until-stopped.ts";
import { mergeHeaders, type PlainHeaders } from "./user-headers.ts";

/** What `fetch` is given. No Request: making one and reading its body again would cost as much as all the rest. */
interface Outgoing {
  method: string;
  headers: PlainHeaders;
  body: Bytes | null;
  /** An undici dispatcher, or anything else that only this runtime's fetch understands. */
  dispatcher?: unknown;
}

export interface ExchangeOptions extends SendSettings {
  /** How errors name the call. */
  operation: string;
  /** The names under which passwords stand in the body: an answer may repeat them. */
  secretNames: readonly string[];
}

/** Makes a request of what it may ask the caller's own code for. */
type Prepare = (ask: Ask) => Promise<Outgoing>;

/**
 * Sends what `prepare` makes, with its signature, and resolves to what `read` makes of the whole answer. Throws one of the four
 * errors.
 */
export async function exchange<Result>(
  url: string,
  prepare: Prepare,
  read: (answer: Answer) => Result,
  options: ExchangeOptions,
): Promise<Result> {
  const report = startReport(options);
  try {
    const answer = await send(url, prepare, options);
    const result = read(answer);
    report?.(answer);
    return result;
  } catch (error) {
    report?.(undefined, error);
    throw error;
  }
}

async function send(url: string, prepare: Prepare, options: ExchangeOptions): Promise<Answer> {
  const { operation, secretNames, signer, fetch = globalThis.fetch } = options;
  const call = startCall(operation);
  return await untilStopped(options, call.fail, async (signal) => {
    const outgoing = await prepare(call.ask);
    const headers = { ...(await mergeHeaders(options.headers, call.ask)), ...outgoing.headers };
    const body = outgoing.body ?? new Uint8Array();
    const signature = await call.ask(
      "the signer",
      () => signer(body),
      isSignature,
      "ASCII text without spaces",
    );
    signal.throwIfAborted();

    call.certain.mayHaveBeenApplied = true;
    let response: Response;
    try {
      response = await fetch(withSignature(url, signature), {
        ...outgoing,
        headers,
        redirect: "manual",
        signal,
      });
    } catch (error) {
      const { words, mayHaveBeenApplied, retryable } = readThrown(error);
      call.certain = { mayHaveBeenApplied, retryable };
      throw call.fail("network", `got no answer: fetch failed (${words}), see error.thrown`, error);
    }
    try {
      const show = createShow(signature, () => secretsOf(body, secretNames));
      return await receive(response, show, { ...options, url });
    } catch (error) {
      if (error instanceof CbssError) throw error;
      throw call.fail("network", "got no answer: fetch did not answer with a Response", error);
    }
  });
}

async function receive(
  response: Response,
  show: Show,
  options: ExchangeOptions & { url: string },
): Promise<Answer> {
  const answer = { operation: options.operation, response, facts: readFacts(response), show };
  return { ...answer, body: await readWhole(answer, options) };
}

const isSignature = (given: unknown): given is string => typeof given === "string" && /^[!-~]+$/.test(given);

/** Signature comes first: of a repeated parameter the server reads the first. */
function withSignature(url: string, signature: string): string {
  const { origin, pathname, search } = new URL(url);
  return `${origin}${pathname}?Signature=${encodeURIComponent(signature)}${search.replace("?", "&")}`;
}

/** The passwords in a body; undefined if it is not JSON, so that nobody knows. */
function secretsOf(body: Bytes, names: readonly string[]): string[] | undefined {
  if (body.length === 0) return [];
  try {
    return secretsIn(JSON.parse(new TextDecoder().decode(body)), names);
  } catch {
    return undefined;
  }
}
