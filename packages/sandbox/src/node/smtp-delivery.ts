// Sends one-time passwords as real email. The help pages mention "an OTP email to the new mobile phone number". So a number
// gets an email at the domain of a gateway that turns it into a text message. Node only, because it needs sockets.
import { getSystemErrorName } from "node:util";
import type { SendMailOptions, SMTPTransportOptions, Transporter } from "nodemailer";
import type { Delivery } from "../cbss/context.ts";
import { checkNames, OptionError } from "../settings/check-option.ts";
import { writeMail } from "./one-time-password-mail.ts";
import { readSmtpUrl } from "./smtp-url.ts";

/** The mail server, and how to send email. */
export interface SmtpOptions {
  /** The URL, such as `smtp://127.0.0.1:1025` or `smtps://user:password@mail.example.com`. */
  readonly url: string;
  /** The email for a number goes to `<number>@<smsDomain>`. Without this option, phone deliveries stay in the outbox. */
  readonly smsDomain?: string | undefined;
  /** The sender, by default `cbss-sandbox@localhost`. */
  readonly from?: string | undefined;
  /**
   * The time limit for one email in milliseconds, by default 10,000, so that a client still gets a response about the failure.
   */
  readonly timeoutMs?: number | undefined;
  /** Called with one sentence for each failed delivery. By default, the sentence goes to standard error. */
  readonly log?: ((sentence: string) => void) | undefined;
}

/**
 * Creates a `deliver` hook that sends email. If it cannot send, the call is rejected, and the delivery stays in the outbox.
 *
 * @throws {TypeError} if an option is invalid. The message names it, and never quotes the URL, which may contain a password.
 * @example
 * const sandbox = createSandbox({ deliver: smtpDelivery({ url: "smtp://127.0.0.1:1025", smsDomain: "sms.example" }) });
 */
export function smtpDelivery(options: SmtpOptions): (delivery: Delivery) => Promise<void> {
  const { url, smsDomain, from = "cbss-sandbox@localhost", timeoutMs = 10_000 } = { ...options };
  const { log = writeToStandardError } = { ...options };
  checkNames({ ...options }, "", ["url", "smsDomain", "from", "timeoutMs", "log"], "smtpDelivery");
  if (typeof log !== "function") throw new OptionError("log", "must be a function.", "smtpDelivery");
  const server = { ...readSmtpUrl(url), ...timeouts(timeoutMs) };
  if (smsDomain !== undefined)
    check(DOMAIN, "smsDomain", smsDomain, "must be a domain, such as sms.example.");
  check(ADDRESS, "from", from, "must be one address, without a name.");
  return async (delivery) => {
    if (delivery.channel === "phone" && smsDomain === undefined) return;
    try {
      await inTime(timeoutMs, await createTransporter(server), {
        // As objects, because nodemailer would parse a text as a list of addresses with names.
        from: { name: "", address: from },
        to: { name: "", address: addressOf(delivery, smsDomain) },
        ...writeMail(delivery),
      });
    } catch (error) {
      log(`Delivery ${delivery.id} could not be sent as email: ${describe(error)}.`);
      throw error;
    }
  };
}

// Loaded at the first delivery, because most sandboxes never send email.
async function createTransporter(server: SMTPTransportOptions): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  return createTransport(server);
}

// For servers that send nothing. `inTime` is for a server that sends very slowly.
function timeouts(timeoutMs: number): SMTPTransportOptions {
  const isTime = Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs < 2 ** 31;
  if (!isTime) throw new OptionError("timeoutMs", "must be a whole number from 1.", "smtpDelivery");
  return {
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    socketTimeout: timeoutMs,
  };
}

async function inTime(timeoutMs: number, transporter: Transporter, mail: SendMailOptions): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(reject, timeoutMs, Object.assign(new Error("Too late."), { code: "ETIMEDOUT" }));
  });
  try {
    await Promise.race([transporter.sendMail(mail), limit]);
  } finally {
    clearTimeout(timer);
    transporter.close();
  }
}

function addressOf({ channel, to }: Delivery, smsDomain: string | undefined): string {
  if (channel === "email") return to;
  // Without validation, a number may be any text, which could form another address.
  if (!/^\+?\d{1,15}$/.test(to)) throw Object.assign(new Error("Not a phone number."), { code: "ENUMBER" });
  return `${to}@${smsDomain}`;
}

const DOMAIN = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i;
const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+$/;

function check(pattern: RegExp, option: string, value: unknown, rule: string): void {
  const isRight = typeof value === "string" && pattern.test(value);
  if (!isRight) throw new OptionError(option, rule, "smtpDelivery");
}

// Codes only, because the text of an error may repeat the server's reply, which may repeat the email.
function describe(error: unknown): string {
  const { code = "an unknown error", errno, responseCode } = { ...(error as Record<string, unknown>) };
  if (typeof responseCode === "number") return `the mail server responded with ${responseCode}`;
  return typeof errno === "number" ? getSystemErrorName(errno) : String(code);
}

function writeToStandardError(sentence: string): void {
  process.stderr.write(`cbss-sandbox: ${sentence}\n`);
}
