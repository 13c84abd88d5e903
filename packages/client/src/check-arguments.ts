/**
 * Rejects wrong arguments at once, with a TypeError that names the argument and never repeats a secret.
 */
import { isLoopbackName } from "@cbss/internal/is-loopback";

/** What an argument must be, in words and as a test. */
export type Kind = readonly [expected: string, isFit: (value: unknown) => boolean];

// A timer of more than 2^31 - 1 ms fires at once.
export const POSITIVE: Kind = [
  "a number above 0 and below 2^31",
  (value) => typeof value === "number" && value > 0 && value < 2 ** 31,
];
export const FUNCTION: Kind = ["a function", (value) => typeof value === "function"];
export const SIGNAL: Kind = [
  "an AbortSignal",
  (value) => typeof (value as AbortSignal | null)?.addEventListener === "function",
];
export const TEXT: Kind = ["text that is not empty", (value) => typeof value === "string" && value !== ""];

/** Throws a `TypeError` for an argument of another kind. The message has the argument's type, and its value only if that cannot be a secret. */
export function check(name: string, value: unknown, [expected, isFit]: Kind): void {
  if (isFit(value)) return;
  const got = value && typeof value !== "number" ? typeof value : value === "" ? '""' : value;
  throw unexpected(name, `${expected}, got ${got}`);
}

/** The base URL without a trailing slash. Throws if it is ambiguous, or if a password would be sent in clear text. */
export function checkBaseUrl(baseUrl: string | URL, allowInsecureHttp?: boolean): string {
  const text = String(baseUrl ?? "");
  const refuse = (expected: string): never => {
    throw unexpected("baseUrl", expected);
  };
  if (!URL.canParse(text)) refuse("an absolute URL such as https://cbss.example");
  const { protocol, hostname, username, password, href } = new URL(text);
  if (username || password) refuse("a URL without username and password; remove them");
  if (/[?#]/.test(text)) refuse("a URL without query and fragment; remove them");
  if (protocol !== "https:" && !(protocol === "http:" && (allowInsecureHttp || isLoopbackName(hostname)))) {
    refuse(
      `https:, got ${protocol}//${hostname}. The password is sent in the body; allowInsecureHttp permits http:`,
    );
  }
  return href.replace(/\/+$/, "");
}

/** The error of every wrong argument. */
export function unexpected(name: string, expected: string): TypeError {
  return new TypeError(`${name}: expected ${expected}.`);
}
