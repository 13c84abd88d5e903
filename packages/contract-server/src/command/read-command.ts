// Reads the command line.
import { type Arguments, UsageError } from "@cbss/internal/command";
import { isBaseUrl } from "../options.ts";

/** The formats of a report. */
const REPORTERS = ["pretty", "json", "junit", "html"] as const;

/** The format of a report. */
type ReporterName = (typeof REPORTERS)[number];

/** What the command line requests. */
export type Command = ListCommand | CheckCommand;

/** Prints the plan and sends nothing. */
export interface ListCommand {
  readonly name: "list";
  readonly allowChanges: "none" | "one" | "all";
  readonly tryWrongPassword: boolean;
  readonly probeSecrets: boolean | undefined;
  readonly only: string | undefined;
}

/** Checks a server. */
export interface CheckCommand extends Omit<ListCommand, "name"> {
  readonly name: "check";
  readonly baseUrl: string;
  readonly reporter: ReporterName;
  readonly output: string | undefined;
  readonly learn: string | undefined;
  readonly timeoutMs: number;
}

/** The options of the command, and the secrets that it refuses as flags. */
export const COMMAND_LINE = {
  options: {
    "base-url": { type: "string" },
    reporter: { type: "string", default: "pretty" },
    output: { type: "string" },
    "allow-changes": { type: "boolean", takesValue: "maybe" },
    "try-wrong-password": { type: "boolean" },
    "probe-secrets": { type: "boolean" },
    only: { type: "string" },
    list: { type: "boolean" },
    timeout: { type: "string", default: "10000" },
    learn: { type: "string" },
  },
  secretVariables: [
    "CBSS_CLIENT_CODE",
    "CBSS_CLIENT_KEY",
    "CBSS_LOGIN_SALT",
    "CBSS_PASSWORD",
    "CBSS_NEW_EMAIL_ADDRESS",
    "CBSS_NEW_MOBILE_PHONE_NUMBER",
  ],
} as const;

/**
 * Reads the command from the arguments.
 *
 * @throws {UsageError} If a value is invalid.
 */
export function readCommand({ values }: Arguments<typeof COMMAND_LINE.options>): Command {
  const allowChanges = readAllowance(values["allow-changes"]);
  const tryWrongPassword = values["try-wrong-password"] ?? false;
  if (tryWrongPassword && allowChanges === "none") {
    throw new UsageError(
      "--try-wrong-password needs --allow-changes: a refused wrong password proves something only if the correct one is accepted.",
    );
  }
  const common = { allowChanges, tryWrongPassword, probeSecrets: values["probe-secrets"], only: values.only };
  if (values.list) {
    if (values.output ?? values.learn)
      throw new UsageError("--list cannot be combined with --output or --learn.");
    return { name: "list", ...common };
  }
  return {
    name: "check",
    ...common,
    baseUrl: readBaseUrl(values["base-url"]),
    reporter: readReporter(values.reporter),
    ...readFiles(values),
    timeoutMs: readTimeout(values.timeout),
  };
}

function readAllowance(allowance: string | true | undefined): "none" | "one" | "all" {
  if (allowance === undefined) return "none";
  if (allowance === true) return "one";
  if (allowance === "all") return "all";
  throw new UsageError(
    '--allow-changes: expected no value or "all": use --allow-changes or --allow-changes=all.',
  );
}

// The error does not repeat an invalid URL, because it may contain a password.
function readBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    throw new UsageError(
      "--base-url is missing: set it to the address of the server, such as https://cbss.example.",
    );
  }
  if (isBaseUrl(baseUrl)) return baseUrl.replace(/\/+$/, "");
  throw new UsageError(
    "--base-url must be an http or https URL without user, password, query or fragment, such as https://cbss.example.",
  );
}

function readReporter(reporter: string): ReporterName {
  const known = REPORTERS.find((name) => name === reporter);
  if (known === undefined) {
    throw new UsageError(`--reporter must be pretty, json, junit or html, but it is '${reporter}'.`);
  }
  return known;
}

function readFiles({ output, learn }: { output?: string | undefined; learn?: string | undefined }) {
  for (const [flag, file] of Object.entries({ "--output": output, "--learn": learn })) {
    if (file === "") throw new UsageError(`${flag} must be a file, but it is empty.`);
  }
  if (output !== undefined && output === learn) {
    throw new UsageError("--output and --learn must be two different files.");
  }
  return { output, learn };
}

function readTimeout(timeout: string): number {
  if (/^\d+$/.test(timeout) && Number(timeout) > 0 && Number(timeout) < 2 ** 31) return Number(timeout);
  throw new UsageError(
    `--timeout must be a whole number of milliseconds from 1 to 2147483647, but it is '${timeout}'.`,
  );
}
