/** The command line, the environment or a file that they name is wrong. The message is one sentence that says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
