import { UsageError } from "./usage-error.ts";

/**
 * Refuses a secret among the arguments, named as an environment variable is or as a part of it: for `CBSS_CLIENT_KEY`
 * these are `--client-key`, `--clientKey`, `--key`, `CBSS_CLIENT_KEY=…` and the like. The value is not repeated.
 *
 * @throws {UsageError} that says where the secrets belong.
 */
export function refuseSecretFlags(args: readonly string[], variables: readonly string[]): void {
  if (variables.length === 0) return;
  const names = new Set(["secret", ...variables.flatMap(spellings)]);
  for (const arg of args) {
    const [, flag, name = ""] = /^(--?(?:cbss[_-]?)?([\w-]+)|CBSS_\w+(?==))/i.exec(arg) ?? [];
    if (flag === undefined || (name !== "" && !names.has(name.toLowerCase().replace(/[_-]/g, "")))) continue;
    throw new UsageError(
      `${flag} is not taken, since other users of this machine can read the arguments and the shell keeps them: set ${listOf(variables)} in the environment.`,
    );
  }
}

// Each run of words: client, key, clientkey.
function spellings(variable: string): string[] {
  const words = variable.replace("CBSS_", "").toLowerCase().split("_");
  return words.flatMap((_, start) =>
    words.slice(start).map((_, count) => words.slice(start, start + count + 1).join("")),
  );
}

function listOf(variables: readonly string[]): string {
  const [first, second] = variables;
  return variables.length === 2 ? `${first} and ${second}` : `${first}, ${second} and the others of --help`;
}
