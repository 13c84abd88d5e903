// Over http:// everybody on the way reads what is sent. Refused where that is a password, told where it is less.
import { UsageError } from "@cbss/internal/command";
import { isLoopback } from "@cbss/internal/is-loopback";

/** Refuses to send a password in the clear; answers with a warning where nothing but signatures would be, else undefined. */
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
