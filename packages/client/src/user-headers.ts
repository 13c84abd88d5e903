/**
 * The headers of the caller's own, checked: at the door where they are given, and at each call where a function gives them.
 */
import manifest from "../package.json" with { type: "json" };
import type { Ask } from "./call.ts";
import { unexpected } from "./check-arguments.ts";

/** Headers by name in lower case. */
export type PlainHeaders = Readonly<Record<string, string>>;

/** What is kept of the option: the headers, or how to ask for them. */
export type CheckedHeaders = PlainHeaders | (() => unknown);

const EXPECTED =
  "names and values of headers that HTTP allows, without Content-Type, Content-Length, Host and Accept";
const OURS = ["content-type", "content-length", "host", "accept"];

/** The headers, or the function that gives them. Throws a `TypeError` for headers that cannot be sent or set. */
export function checkHeaders(value: unknown): CheckedHeaders {
  const headers = typeof value === "function" ? (value as () => unknown) : plainHeaders(value);
  if (headers) return headers;
  throw unexpected("headers", EXPECTED);
}

/** The headers of a call: a later one wins. */
export async function mergeHeaders(options: readonly CheckedHeaders[], ask: Ask): Promise<PlainHeaders> {
  const merged: Record<string, string> = {};
  for (const option of options) {
    const isAsked = typeof option === "function";
    // Read where they are asked for: what a function gives may throw when it is read.
    const headers = isAsked
      ? await ask("headers", EXPECTED, async () => plainHeaders(await option()))
      : option;
    Object.assign(merged, headers);
  }
  return merged;
}

/** Undefined for what is not headers, or sets what the client sets. */
function plainHeaders(value: unknown): PlainHeaders | undefined {
  try {
    // A variable that is not set would be sent as "undefined".
    if (Object.values(value as object).some((one) => typeof one !== "string")) return undefined;
    // Checks names and values; its error is not passed on, since it may repeat a value.
    const headers = Object.fromEntries(new Headers(value as HeadersInit));
    return OURS.some((name) => name in headers) ? undefined : headers;
  } catch {
    return undefined;
  }
}

/** How we name ourselves. Not in a page, where it would take the server's consent to send it elsewhere. */
export function userAgent(): PlainHeaders {
  const isPage = "document" in globalThis || "importScripts" in globalThis;
  return isPage ? {} : { "user-agent": `cbss-client/${manifest.version}` };
}
