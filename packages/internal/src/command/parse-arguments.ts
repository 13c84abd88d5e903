// Parses a command's arguments, and checks them against what the command accepts. No message repeats a value: it may be secret.
import { parseArgs } from "node:util";
import { nearestName } from "./nearest-name.ts";
import { refuseSecretFlags } from "./refuse-secret-flags.ts";
import { UsageError } from "./usage-error.ts";

/** A flag, in the form that Node's `parseArgs` expects. `takesValue: "maybe"` makes the value in `--flag=value` optional. */
type Option =
  | { readonly type: "string"; readonly default?: string }
  | { readonly type: "boolean"; readonly short?: string; readonly takesValue?: "maybe" };

type Options = Readonly<Record<string, Option>>;

/** What a command accepts, in addition to `--help` and `--version`. */
export interface CommandLine<O extends Options = Options> {
  readonly options: O;
  /** Whether the command accepts arguments that are not flags. */
  readonly allowPositionals?: boolean;
  /** The environment variables that contain secrets. They are rejected as flags. A message names the first of them. */
  readonly secretVariables?: readonly string[];
}

type Value<T extends Option> = T extends { type: "string" }
  ? T extends { default: string }
    ? string
    : string | undefined
  : T extends { takesValue: "maybe" }
    ? string | true | undefined
    : true | undefined;

/** The parsed arguments. */
export interface Arguments<O extends Options> {
  readonly values: { readonly [Name in keyof O]: Value<O[Name]> };
  readonly positionals: readonly string[];
}

const COMMON = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/**
 * Parses the arguments of a command.
 *
 * @throws {UsageError} for a flag that the command does not accept, an unexpected or missing value, and a secret.
 */
export function parseArguments<const O extends Options>(
  args: readonly string[],
  { options, allowPositionals = false, secretVariables = [] }: CommandLine<O>,
): Arguments<O & typeof COMMON> {
  refuseSecretFlags(args, secretVariables);
  const all: Options = { ...options, ...COMMON };
  // Not strict, because Node's own messages have several lines and repeat an argument.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: all,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === "option") checkOption(token, all);
    if (token.kind === "positional" && !allowPositionals) {
      throw new UsageError(`Unexpected argument at position ${token.index + 1}: see --help.`);
    }
  }
  return { values, positionals } as unknown as Arguments<O & typeof COMMON>;
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkOption({ name, rawName, value, inlineValue }: OptionToken, options: Options): void {
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (option === undefined) {
    const nearest = nearestName(name, Object.keys(options));
    const hint = nearest === undefined ? "see --help." : `did you mean --${nearest}?`;
    // An argument that does not look like a flag is not repeated either.
    const shown = /^--?[\w-]{1,40}$/.test(rawName) ? ` '${rawName}'` : "";
    throw new UsageError(`Unknown option${shown}: ${hint}`);
  }
  if (option.type === "boolean") {
    if (value === undefined || option.takesValue) return;
    throw new UsageError(`Option '--${name}' does not take an argument: see --help.`);
  }
  if (value === undefined) throw new UsageError(`Option '--${name} <value>' argument missing: see --help.`);
  // In `--output --only a`, the file is missing. A value that starts with a hyphen is written `--output=-a`.
  if (!inlineValue && /^-./.test(value)) {
    throw new UsageError(`Option '--${name}' argument is ambiguous: see --help.`);
  }
}
