// Sends one call. Every call passes here, so this is where it is compared with its declared risk.
import type { OpenApiDocument } from "@cbss/internal/document";
import type { DigestEncoding } from "@cbss/signature";
import type { NoAnswer, Outcome } from "../answer/answer.ts";
import { readAnswer } from "../answer/read-answer.ts";
import type { Credentials } from "../credentials.ts";
import type { Operation } from "../document/operation.ts";
import { assertDeclaredRisk } from "./assert-declared-risk.ts";
import type { Call } from "./call.ts";
import { fetchTrace } from "./fetch-trace.ts";
import { sentValues, type Values } from "./values.ts";

/** What all calls of a run share. */
export interface Target {
  readonly baseUrl: string;
  readonly credentials: Credentials;
  readonly document: OpenApiDocument;
  readonly operation: (id: string) => Operation | undefined;
  readonly fetch: typeof fetch;
  /** How long one response may take, in milliseconds. */
  readonly timeoutMs: number;
  /** The DateTime of all requests, so that a body stays the same once it was signed. */
  readonly dateTime: string;
}

/**
 * Sends a call and reads its response. Passes the Signature to `onSignature`.
 *
 * @throws {Error} If the call is riskier than it declares, which is a bug in the suite.
 */
export async function sendCall(
  target: Target,
  call: Call,
  digest: DigestEncoding,
  onSignature: (signature: string) => void = () => undefined,
): Promise<Outcome> {
  const { credentials, dateTime } = target;
  const body = bodyOf(call, sentValues(credentials, dateTime));
  const signature = await call.signing.sign(body ?? new Uint8Array(), { ...credentials, digest });
  if (signature !== undefined) onSignature(signature);
  await assertDeclaredRisk(call, credentials, body, signature);
  const { signal, isTooLate, done } = timeLimit(target.timeoutMs);
  try {
    const request = {
      method: call.method,
      headers: headersOf(call),
      redirect: "manual",
      signal,
      ...(body !== undefined && { body: body as Uint8Array<ArrayBuffer> }),
    } as const;
    return await Promise.race([
      exchange(target, call, urlOf(target.baseUrl, call, signature), request),
      isTooLate,
    ]);
  } catch (error) {
    return call.method === "TRACE" && isForbidden(error) ? NOT_SENDABLE : whyNoAnswer(error);
  } finally {
    done();
  }
}

async function exchange(target: Target, call: Call, url: string, request: RequestInit): Promise<Outcome> {
  const startedAt = performance.now();
  const response = await fetchOf(target, call)(url, request);
  const answer = await readAnswer(target.document, target.operation(call.operation), response, startedAt);
  // A response that asks for fewer calls shows nothing about this call.
  return [429, 503].includes(answer.status) ? whatIsOverloaded(response) : answer;
}

// No runtime's fetch sends TRACE (https://fetch.spec.whatwg.org/#forbidden-method). A fetch that was passed may.
function fetchOf({ fetch }: Target, { method }: Call): typeof globalThis.fetch {
  return method === "TRACE" && fetch === globalThis.fetch ? fetchTrace : fetch;
}

function whatIsOverloaded({ status, headers }: Response): NoAnswer {
  const retryAfter = headers.get("retry-after") ?? "";
  const milliseconds = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - Date.now();
  const retryAfterMs = Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
  return { reason: "overloaded", code: String(status), retryAfterMs };
}

// A `fetch` that was passed may ignore its signal, so the call does not wait for it.
function timeLimit(milliseconds: number) {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isTooLate = new Promise<NoAnswer>((resolve) => {
    timer = setTimeout(() => {
      resolve({ reason: "timeout", code: "TIMEOUT" });
      controller.abort();
    }, milliseconds);
  });
  return { signal: controller.signal, isTooLate, done: () => clearTimeout(timer) };
}

function bodyOf(call: Call, values: Values): Uint8Array | undefined {
  const body = call.body?.(values);
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}

/** Builds the URL of a call. */
export function urlOf(baseUrl: string, { path, query }: Call, signature: string | undefined): string {
  const named = Object.entries({ ...(signature !== undefined && { Signature: signature }), ...query });
  const parameters = named.flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  const search = new URLSearchParams(parameters).toString();
  return `${baseUrl.replace(/\/$/, "")}${path}${search === "" ? "" : `?${search}`}`;
}

/** Builds the headers of a call, by name. */
export function headersOf({ contentType, accept, headers }: Call): Record<string, string> {
  return {
    ...headers,
    ...(contentType !== undefined && { "Content-Type": contentType }),
    Accept: accept ?? "application/json",
  };
}

// The errors of OpenSSL for a response that begins with "HTTP/1.1".
const NOT_TLS_CODES = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST|UNKNOWN_PROTOCOL/;
const CERTIFICATE_CODES = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/;

function whyNoAnswer(error: unknown): NoAnswer {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  const known = String(cause?.code ?? code ?? "UNKNOWN");
  if (NOT_TLS_CODES.test(known)) return { reason: "not TLS", code: known };
  return { reason: CERTIFICATE_CODES.test(known) ? "certificate" : "network", code: known };
}

const NOT_SENDABLE: NoAnswer = { reason: "not sendable", code: "TRACE" };

function isForbidden(error: unknown): boolean {
  return error instanceof TypeError && (error.cause as { code?: string } | undefined)?.code === undefined;
}
