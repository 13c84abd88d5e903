/** The command line, the environment or a file that they name is invalid. The message says in one sentence what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
