import type { AnyCbssError } from "@cbss/client";

/**
 * The status of your server's response to the customer. Never the status of CBSS: its 401 is about your Client_Key, and
 * would log the customer out.
 *
 * - 422 after a rejection: CBSS has understood the call, and refuses the customer's input. Not 409, because the same request
 *   fails tomorrow too. Not 401 or 403, because browsers and your own front end act on them.
 * - 503 with Retry-After if the same request may help: CBSS cannot be reached, or is too busy. Not 429, because your server
 *   calls too often, and not the customer.
 * - 504 and 502 if CBSS may have started the change: the response was too late, or invalid. No Retry-After,
 *   because a program should not repeat the call.
 * - 500 if nothing was started and repeating does not help: you must fix your key, your signer or a certificate.
 */
export function statusFor(error: AnyCbssError): { status: number; headers: Record<string, string> } {
  if (error.code === "ERR_CBSS_REJECTED") return { status: 422, headers: {} };
  if (error.retryable) {
    const askedMs = (error.code === "ERR_CBSS_HTTP" && error.response.retryAfterMs) || 5_000;
    return { status: 503, headers: { "Retry-After": String(Math.ceil(askedMs / 1000)) } };
  }
  if (!error.mayHaveBeenApplied) return { status: 500, headers: {} };
  const isLate = error.code === "ERR_CBSS_NO_RESPONSE" && error.reason === "timeout";
  return { status: isLate ? 504 : 502, headers: {} };
}
