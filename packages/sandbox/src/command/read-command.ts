import { type Arguments, UsageError } from "@cbss/internal/command";

/** The text that `--help` prints. */
export const HELP: string = `Usage: cbss-sandbox [--port N] [--host H] [--config FILE.yaml] [--smtp URL] [--sms-domain D]
                    [--open-api]

Starts a local stand-in for CBSS, to develop and test against.

  --port N          the port to listen on; 0 takes any free port (default: 4010)
  --host H          the address to listen on (default: 127.0.0.1, which only this machine can reach)
  --config FILE     the clients, customers and settings (default: a demo client and customer)
  --smtp URL        the mail server for one-time passwords, such as smtp://127.0.0.1:1025 (default: outbox only)
  --sms-domain D    sends those for a phone number to <number>@D (default: outbox only)
  --open-api        serves the OpenAPI document at /__sandbox/openapi.json
  --help            prints this text
  --version         prints the version`;

/** The flags of the command. */
export const COMMAND_LINE = {
  options: {
    port: { type: "string", default: "4010" },
    host: { type: "string", default: "127.0.0.1" },
    config: { type: "string" },
    smtp: { type: "string" },
    "sms-domain": { type: "string" },
    "open-api": { type: "boolean" },
  },
} as const;

/** The values of the flags for a sandbox on a socket. */
export interface ServeCommand {
  readonly port: number;
  readonly host: string;
  readonly config: string | undefined;
  readonly smtp: string | undefined;
  readonly smsDomain: string | undefined;
  readonly openApi: boolean;
}

/**
 * Checks the arguments.
 *
 * @throws {UsageError} for an invalid value.
 */
export function readCommand({ values }: Arguments<typeof COMMAND_LINE.options>): ServeCommand {
  const { port, host, config, smtp, "sms-domain": smsDomain, "open-api": openApi = false } = values;
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535) {
    throw new UsageError(`--port: expected a number from 0 to 65535, got "${port}".`);
  }
  if (host === "") throw new UsageError("--host: expected a name or an address, got an empty value.");
  if (config === "") throw new UsageError("--config: expected a filename, got an empty value.");
  return { port: Number(port), host, config, smtp, smsDomain, openApi };
}
