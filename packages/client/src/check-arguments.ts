/**
 * Wrong arguments are refused at the door, with a TypeError that names the argument and never repeats a secret.
 */
import { isLoopback } from "@cbss/internal/is-loopback";

/** The base URL without a slash at its end; it is refused where it would send a password in the clear or be ambiguous. */
export function checkBaseUrl(baseUrl: string | URL, allowInsecureHttp?: boolean): string {
  const text = String(baseUrl ?? "");
  if (!URL.canParse(text)) throw unexpected("baseUrl", "an absolute URL such as https://cbss.example");
  const url = new URL(text);
  if (url.username || url.password) {
    throw unexpected("baseUrl", "a URL without user name and password; remove them");
  }
  if (/[?#]/.test(text)) throw unexpected("baseUrl", "a URL without query and fragment; remove them");
  if (
    url.protocol !== "https:" &&
    !(url.protocol === "http:" && (allowInsecureHttp || isLoopback(url.hostname)))
  ) {
    throw unexpected(
      "baseUrl",
      `https:, came ${url.protocol}//${url.hostname}. The password is sent in the body; allowInsecureHttp permits http:`,
    );
  }
  return url.href.replace(/\/+$/, "");
}

/** A number above 0 that a timer or a counter can hold. */
export function checkPositive(name: string, value: unknown): unknown {
  // A timer of more than 2^31 - 1 ms fires at once.
  if (typeof value === "number" && value > 0 && value < 2 ** 31) return value;
  throw unexpected(name, `a number above 0 and below 2^31, came ${value}`);
}

export function checkFunction(name: string, value: unknown): unknown {
  if (typeof value === "function") return value;
  throw unexpected(name, `a function, came ${value === null ? "null" : typeof value}`);
}

export function checkSignal(name: string, value: unknown): unknown {
  if (typeof (value as AbortSignal | null)?.addEventListener === "function") return value;
  throw unexpected(name, "an AbortSignal");
}

/** Text that is not empty. */
export function checkText(name: string, value: unknown): unknown {
  if (typeof value === "string" && value) return value;
  throw unexpected(name, `text that is not empty, came ${value === "" ? '""' : typeof value}`);
}

/** The error of every wrong argument. */
export function unexpected(name: string, expected: string): TypeError {
  return new TypeError(`${name}: expected ${expected}.`);
}
