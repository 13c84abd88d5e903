// Over http://, anyone on the network path can read every call. A password is refused; anything less gets a warning.
import { UsageError } from "@cbss/internal/command";
import { isLoopback } from "@cbss/internal/is-loopback";

/** Throws if a password would be sent in plain text; returns a warning if only signatures would be, otherwise undefined. */
export function checkTransport(baseUrl: string, sendsPassword: boolean): string | undefined {
  const { protocol, hostname } = new URL(baseUrl);
  if (protocol === "https:" || isLoopback(hostname)) return undefined;
  if (sendsPassword) {
    throw new UsageError(
      `${baseUrl} is not encrypted, and --allow-changes would send the customer's password as plain text: use https://.`,
    );
  }
  return `WARNING: ${baseUrl} is not encrypted. Anyone on the network path can read every call, including those signed as the customer: use https:// if you can.`;
}
