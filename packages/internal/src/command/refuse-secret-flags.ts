import { UsageError } from "./usage-error.ts";

/**
 * Rejects a secret among the arguments. The name of such an argument is that of an environment variable, or a part of it. For
 * `CBSS_CLIENT_KEY` these are `--client-key`, `--clientKey`, `--key`, `CBSS_CLIENT_KEY=…` and the like. The message does not
 * repeat the value.
 *
 * @throws {UsageError} whose message says where to set the secrets.
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

// Each sequence of words, such as client, key and clientkey.
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
