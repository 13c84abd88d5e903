import { isLoopback } from "@cbss/internal/is-loopback";
import { OptionError } from "../settings/check-option.ts";

/** A mail server, in nodemailer's form. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** Whether to use TLS from the first byte. Otherwise, nodemailer uses STARTTLS if the server offers it. */
  readonly secure: boolean;
  readonly ignoreTLS: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const RULE = "must be of the form smtp://host:port or smtps://user:password@host";

/** Parses the URL of a mail server. An error does not quote the URL, which may contain a password. */
export function readSmtpUrl(text: unknown): MailServer {
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : undefined;
  const isMail = url?.protocol === "smtp:" || url?.protocol === "smtps:";
  // A query would set nodemailer's own options, one of which logs every email.
  const isBare = url !== undefined && /^\/?$/.test(url.pathname) && url.search === "" && url.hash === "";
  if (!isMail || !isBare || url.hostname === "") throw refuse(RULE);
  const secure = url.protocol === "smtps:";
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const isOnThisMachine = isLoopback(host);
  return {
    host,
    port: Number(url.port || (secure ? 465 : 25)),
    secure,
    // Mail catchers on this machine offer STARTTLS with a self-signed certificate.
    ignoreTLS: isOnThisMachine,
    // A password must not cross a network unencrypted.
    requireTLS: url.username !== "" && !secure && !isOnThisMachine,
    ...(url.username && { auth: { user: decode(url.username), pass: decode(url.password) } }),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw refuse("has a user or a password that is not percent-encoded");
  }
}

function refuse(reason: string): OptionError {
  return new OptionError("url", `${reason}.`, "smtpDelivery");
}
