// One-time passwords as real email. The help pages speak of "an OTP email to the new mobile phone number": a number gets an
// email at the domain of a gateway that turns it into a text message. Node only: it needs sockets.
import { getSystemErrorName } from "node:util";
import type { SendMailOptions, SMTPTransportOptions, Transporter } from "nodemailer";
import type { Delivery } from "../cbss/context.ts";
import { checkNames, OptionError } from "../settings/check-option.ts";
import { writeMail } from "./one-time-password-mail.ts";
import { readSmtpUrl } from "./smtp-url.ts";

/** Where and how e-mail is sent. */
export interface SmtpOptions {
  /** For instance `smtp://127.0.0.1:1025` or `smtps://user:password@mail.example.com`. */
  readonly url: string;
  /** The email for a number goes to `<number>@<smsDomain>`; without it, phone deliveries stay in the outbox only. */
  readonly smsDomain?: string | undefined;
  /** The sender; by default `cbss-sandbox@localhost`. */
  readonly from?: string | undefined;
  /** How long one e-mail may take, in milliseconds; by default 10,000, so that a client still hears of the failure. */
  readonly timeoutMs?: number | undefined;
  /** Called with one sentence for each delivery that failed; by default it is written to standard error. */
  readonly log?: ((sentence: string) => void) | undefined;
}

/**
 * Makes a `deliver` hook that sends email. What cannot be sent is a rejection of the call, and stays in the outbox.
 *
 * @throws {TypeError} if an option is invalid; the message names it, and never quotes the URL, which may hold a password.
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
        // As objects: nodemailer would read a text as a list, with names and several addresses.
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

// Loaded with the first delivery: most sandboxes never send any.
async function createTransporter(server: SMTPTransportOptions): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  return createTransport(server);
}

// For servers that say nothing; `inTime` is for one that drips.
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
  // Unless numbers are validated, one may be any text, and so make up another address.
  if (!/^\+?\d{1,15}$/.test(to)) throw Object.assign(new Error("Not a phone number."), { code: "ENUMBER" });
  return `${to}@${smsDomain}`;
}

const DOMAIN = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i;
const ADDRESS = /^[^\s@<>,]+@[^\s@<>,]+$/;

function check(pattern: RegExp, option: string, value: unknown, rule: string): void {
  const isRight = typeof value === "string" && pattern.test(value);
  if (!isRight) throw new OptionError(option, rule, "smtpDelivery");
}

// Codes only: the text of an error may repeat what the server said, and that may repeat the e-mail.
function describe(error: unknown): string {
  const { code = "an unknown error", errno, responseCode } = { ...(error as Record<string, unknown>) };
  if (typeof responseCode === "number") return `the mail server answered ${responseCode}`;
  return typeof errno === "number" ? getSystemErrorName(errno) : String(code);
}

function writeToStandardError(sentence: string): void {
  process.stderr.write(`cbss-sandbox: ${sentence}\n`);
}
