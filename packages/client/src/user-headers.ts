/**
 * Checks the caller's own headers: when they are passed in, or at each call if a function returns them.
 */
import manifest from "../package.json" with { type: "json" };
import type { Ask } from "./call.ts";
import { unexpected } from "./check-arguments.ts";

/** Headers by name in lower case. */
export type PlainHeaders = Readonly<Record<string, string>>;

/** The checked option: the headers, or the function that returns them. */
export type CheckedHeaders = PlainHeaders | (() => unknown);

const EXPECTED =
  "names and values of headers that HTTP allows, without Content-Type, Content-Length, Host and Accept";
const OURS = ["content-type", "content-length", "host", "accept"];

/** The headers, or the function that returns them. Throws a `TypeError` for headers that cannot be sent or set. */
export function checkHeaders(value: unknown): CheckedHeaders {
  const headers = typeof value === "function" ? (value as () => unknown) : plainHeaders(value);
  if (headers) return headers;
  throw unexpected("headers", EXPECTED);
}

/** The headers of a call. Later ones override earlier ones. */
export async function mergeHeaders(options: readonly CheckedHeaders[], ask: Ask): Promise<PlainHeaders> {
  const merged: Record<string, string> = {};
  for (const option of options) {
    const isAsked = typeof option === "function";
    // Read inside `ask`, because the result of a function may throw when it is read.
    const headers = isAsked
      ? await ask("headers", EXPECTED, async () => plainHeaders(await option()))
      : option;
    Object.assign(merged, headers);
  }
  return merged;
}

/** Undefined if the value is not headers, or sets a header that the client sets. */
function plainHeaders(value: unknown): PlainHeaders | undefined {
  try {
    // An undefined value would be sent as "undefined".
    if (Object.values(value as object).some((one) => typeof one !== "string")) return undefined;
    // Checks names and values. Its error is not passed on, because it may repeat a value.
    const headers = Object.fromEntries(new Headers(value as HeadersInit));
    return OURS.some((name) => name in headers) ? undefined : headers;
  } catch {
    return undefined;
  }
}

/** The User-Agent. Not set in a browser, where a cross-origin call with it would need the server's consent (CORS). */
export function userAgent(): PlainHeaders {
  const isPage = "document" in globalThis || "importScripts" in globalThis;
  return isPage ? {} : { "user-agent": `cbss-client/${manifest.version}` };
}
