import { isLoopback } from "@cbss/internal/is-loopback";
import { OptionError } from "../settings/check-option.ts";

/** A mail server, as nodemailer takes it. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  readonly secure: boolean;
  readonly ignoreTLS: boolean;
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

const RULE = "must be of the form smtp://host:port or smtps://user:password@host";

/** Reads the URL of a mail server; what came is not quoted, as it may hold a password. */
export function readSmtpUrl(text: unknown): MailServer {
  const url = typeof text === "string" && URL.canParse(text) ? new URL(text) : undefined;
  const isMail = url?.protocol === "smtp:" || url?.protocol === "smtps:";
  // A query would reach nodemailer's own options, and one of them logs every e-mail.
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
    // A password does not cross a network in clear.
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
