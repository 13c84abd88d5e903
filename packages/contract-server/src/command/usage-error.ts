/** The command line or the environment is wrong; the message is one sentence that says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
