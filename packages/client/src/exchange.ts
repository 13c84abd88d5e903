/**
 * One signed exchange, the only way to send. It signs the bytes of the body, adds the signature to the query, and sends the same
 * bytes. Every exchange has the time-out, the size limit and the redirect rule.
 */
import type { Answer, Bytes } from "./answer.ts";
import { type Ask, type Call, startCall } from "./call.ts";
import type { ExchangeSettings } from "./check-options.ts";
import { type AnyCbssError, CbssError } from "./errors.ts";
import { readWhole } from "./read-whole.ts";
import { startReport } from "./report.ts";
import { readFacts, shownResponse } from "./response-facts.ts";
import { createShow } from "./shown-text.ts";
import { readThrown } from "./thrown.ts";
import { untilStopped } from "./until-stopped.ts";
import { mergeHeaders, type PlainHeaders } from "./user-headers.ts";

/** The arguments of `fetch`. Making a Request and reading its body again would take as long as the rest of the call. */
interface Outgoing {
  method: string;
  headers: PlainHeaders;
  body: Bytes | null;
  /** An undici dispatcher, or any other option that is specific to this runtime's `fetch`. */
  dispatcher?: unknown;
}

/** The request to send, and how to read its response. */
export interface Exchange<Result> {
  /** The URL without a query. */
  url: string;
  /** The query after the Signature, such as `&Language=en_US`. If a parameter is repeated, the server reads the first. */
  query: string;
  /** Makes the request. It may run the caller's own code with `ask`. */
  prepare: (ask: Ask) => Promise<Outgoing>;
  /** The passwords in the body, which a response may repeat. Undefined if they are unknown. */
  secrets: () => readonly string[] | undefined;
  /** Converts the whole response into the result. */
  read: (answer: Answer) => Result;
}

/** Sends the signed request, and resolves to the result of `read`. Throws one of the four errors. */
export async function exchange<Result>(settings: ExchangeSettings, what: Exchange<Result>): Promise<Result> {
  const report = startReport(settings);
  try {
    const answer = await send(settings, what);
    const result = what.read(answer);
    report?.({ response: shownResponse(answer.facts, answer.show) });
    return result;
  } catch (thrown) {
    const error = thrown as AnyCbssError;
    report?.({ error, response: error.toJSON().response });
    throw error;
  }
}

function send(settings: ExchangeSettings, what: Exchange<unknown>): Promise<Answer> {
  const { operation, signer, maxResponseBytes } = settings;
  const call = startCall(operation);
  return untilStopped(settings, call.fail, async (signal) => {
    const outgoing = await what.prepare(call.ask);
    const headers = { ...(await mergeHeaders(settings.headers, call.ask)), ...outgoing.headers };
    const body = outgoing.body ?? new Uint8Array();
    const signature = await call.ask("the signer", "ASCII text without spaces", async () =>
      asSignature(await signer(body)),
    );
    signal.throwIfAborted();

    const url = `${what.url}?Signature=${encodeURIComponent(signature)}${what.query}`;
    const init: RequestInit = { ...outgoing, headers, redirect: "manual", signal };
    const response = await fetchOnce(settings.fetch, call, url, init);
    try {
      const show = createShow(signature, what.secrets);
      const answer = { operation, response, facts: readFacts(response), show };
      return { ...answer, body: await readWhole(answer, what.url, maxResponseBytes) };
    } catch (error) {
      if (error instanceof CbssError) throw error;
      throw call.fail("network", "got no response: fetch did not return a Response", error);
    }
  });
}

async function fetchOnce(
  fetch = globalThis.fetch,
  call: Call,
  url: string,
  init: RequestInit,
): Promise<Response> {
  call.certain.mayHaveBeenApplied = true;
  try {
    return await fetch(url, init);
  } catch (error) {
    const { words, mayHaveBeenApplied, retryable } = readThrown(error);
    call.certain = { mayHaveBeenApplied, retryable };
    throw call.fail("network", `got no response: fetch failed (${words}), see error.thrown`, error);
  }
}

function asSignature(given: unknown): string | undefined {
  return typeof given === "string" && /^[!-~]+$/.test(given) ? given : undefined;
}
