/** Thrown if the server cannot be checked at all; the message is one sentence that states what to do. */
export class TargetError extends Error {
  override readonly name = "TargetError";
}
