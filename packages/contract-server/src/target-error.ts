/** Nothing can be said of the server; the message is one sentence that says what to do. */
export class TargetError extends Error {
  override readonly name = "TargetError";
}
