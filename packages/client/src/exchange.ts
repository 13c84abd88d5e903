/**
 * One signed exchange, the only way to send: the body's bytes are hashed, the signature goes into the query, and those same bytes
 * are sent. Time-out, size limit and redirect rule are here, so that every caller has them.
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

/** What `fetch` is given. No Request: making one and reading its body again would cost as much as all the rest. */
interface Outgoing {
  method: string;
  headers: PlainHeaders;
  body: Bytes | null;
  /** An undici dispatcher, or anything else that only this runtime's fetch understands. */
  dispatcher?: unknown;
}

/** What is sent where, and what becomes of the answer. */
export interface Exchange<Result> {
  /** Without its query. */
  url: string;
  /** The query after the Signature, such as `&Language=en_US`: of a repeated parameter the server reads the first. */
  query: string;
  /** Makes the request of what it may ask the caller's own code for. */
  prepare: (ask: Ask) => Promise<Outgoing>;
  /** The passwords in the body, which an answer may repeat; undefined where they cannot be told. */
  secrets: () => readonly string[] | undefined;
  /** What is made of the whole answer. */
  read: (answer: Answer) => Result;
}

/** Sends, with a signature, and resolves to what `read` makes of the whole answer. Throws one of the four errors. */
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
