// The output of the command at the start. It shows the demo's secrets, which are in the README, and never those of a config file.
import { DEMO_CLIENTS, DEMO_CUSTOMERS } from "../cbss/customers.ts";
import type { SmtpOptions } from "../node/smtp-delivery.ts";
import type { SandboxOptions } from "../settings/options.ts";

// There may be 10,000 customers.
const MAX_NAMES = 5;

/** The lines that the command prints when it listens. */
export function greeting(url: string, options: SandboxOptions, smtp: SmtpOptions | undefined): string {
  const rows = [...callers(options), ...mailRows(smtp), ["Outbox", `${url}/__sandbox/outbox`]];
  return [
    `CBSS sandbox listening on ${url}`,
    ...rows.map(([name = "", value]) => `  ${name.padEnd(10)}  ${value}`),
  ].join("\n");
}

function callers({ clients, customers }: SandboxOptions): string[][] {
  if (clients === undefined && customers === undefined) return demo();
  const codes = (clients ?? DEMO_CLIENTS).map(({ clientCode }) => clientCode);
  const names = (customers ?? []).map(({ name }) => name);
  return [
    ["Clients", list(codes)],
    ["Customers", list(names)],
  ];
}

function demo(): string[][] {
  const [{ clientCode, clientKey } = { clientCode: "", clientKey: "" }] = DEMO_CLIENTS;
  const [customer] = DEMO_CUSTOMERS;
  return [
    ["ClientCode", clientCode],
    ["Client_Key", clientKey],
    ["Login_Salt", customer?.sessions[0]?.loginSalt ?? ""],
    ["Password", customer?.password ?? ""],
  ];
}

// Only the host, because the URL may contain a password.
function mailRows(smtp: SmtpOptions | undefined): string[][] {
  if (smtp === undefined) return [];
  const { smsDomain } = smtp;
  return [
    ["Email", `by ${new URL(smtp.url).host}`],
    [
      "Phone",
      smsDomain === undefined ? "outbox only, because --sms-domain is not set" : `to <number>@${smsDomain}`,
    ],
  ];
}

function list(names: string[]): string {
  const more = names.length - MAX_NAMES;
  const told = names.slice(0, MAX_NAMES).join(", ") || "none";
  return more > 0 ? `${told} and ${more} more` : told;
}
