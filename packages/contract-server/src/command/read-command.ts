// What the command line asks for.
import { parseArgs } from "node:util";
import { isBaseUrl } from "../options.ts";
import { UsageError } from "./usage-error.ts";

/** The forms that a report can be written in. */
const REPORTERS = ["pretty", "json", "junit", "html"] as const;

/** The form of a report. */
type ReporterName = (typeof REPORTERS)[number];

/** What the command line asks for. */
export type Command = { readonly name: "help" } | { readonly name: "version" } | ListCommand | CheckCommand;

/** Prints the plan and sends nothing. */
export interface ListCommand {
  readonly name: "list";
  readonly allowChanges: "none" | "one" | "all";
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

/** Reads the arguments of the command. */
export function readCommand(args: readonly string[]): Command {
  refuseSecretFlags(args);
  const isAllowance = (arg: string) => /^--allow-changes(=|$)/.test(arg);
  const values = parse(args.filter((arg) => !isAllowance(arg)));
  if (values.help) return { name: "help" };
  if (values.version) return { name: "version" };
  const common = { allowChanges: readAllowance(args.filter(isAllowance)), only: values.only };
  if (values.list) {
    if (values.output ?? values.learn) throw new UsageError("--list takes no --output and no --learn.");
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

function parse(args: string[]) {
  try {
    const options = {
      "base-url": { type: "string" },
      reporter: { type: "string", default: "pretty" },
      output: { type: "string" },
      only: { type: "string" },
      list: { type: "boolean" },
      timeout: { type: "string", default: "10000" },
      learn: { type: "string" },
      help: { type: "boolean", short: "h" },
      version: { type: "boolean", short: "v" },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    // Node says more, over several lines; the first sentence is what went wrong.
    const [sentence] = (error as Error).message.split(/\.?(?:\s*\n|\.\s|$)/);
    throw new UsageError(`${sentence}: see --help.`);
  }
}

const SECRET =
  /^--?(?:cbss-?)?(?:client-?(?:key|code)|login-?salt|salt|password|secret|key|new-?[a-z-]+)(?:=|$)/i;

function refuseSecretFlags(args: readonly string[]): void {
  const [flag] = (args.find((arg) => SECRET.test(arg)) ?? "").split("=");
  if (!flag) return;
  throw new UsageError(
    `${flag} is not taken, since other users of this machine can read the arguments and the shell keeps them: set CBSS_CLIENT_CODE, CBSS_CLIENT_KEY and the others of --help in the environment.`,
  );
}

function readAllowance(flags: readonly string[]): "none" | "one" | "all" {
  const flag = flags.at(-1);
  if (flag === undefined) return "none";
  if (flag === "--allow-changes") return "one";
  if (flag === "--allow-changes=all") return "all";
  throw new UsageError("--allow-changes takes no value but all: --allow-changes, or --allow-changes=all.");
}

// A URL that is refused is not repeated: what is wrong with it may be that it carries a password.
function readBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl === undefined) {
    throw new UsageError("--base-url is missing: say where the server is, as in https://cbss.example.");
  }
  if (isBaseUrl(baseUrl)) return baseUrl.replace(/\/+$/, "");
  throw new UsageError(
    "--base-url must be an http or https URL without user, password, query or fragment, as in https://cbss.example.",
  );
}

function readReporter(reporter: string): ReporterName {
  const known = REPORTERS.find((name) => name === reporter);
  if (known === undefined) {
    throw new UsageError(`--reporter must be pretty, json, junit or html, but it is '${reporter}'.`);
  }
  return known;
}

function readFiles({ output, learn }: { output?: string; learn?: string }) {
  for (const [flag, file] of Object.entries({ "--output": output, "--learn": learn })) {
    if (file === "") throw new UsageError(`${flag} must be a file, but it is empty.`);
  }
  if (output !== undefined && output === learn) {
    throw new UsageError("--output and --learn must be two files, but they are one.");
  }
  return { output, learn };
}

function readTimeout(timeout: string): number {
  if (/^\d+$/.test(timeout) && Number(timeout) > 0 && Number(timeout) < 2 ** 31) return Number(timeout);
  throw new UsageError(
    `--timeout must be a whole number of milliseconds from 1 to 2147483647, but it is '${timeout}'.`,
  );
}
