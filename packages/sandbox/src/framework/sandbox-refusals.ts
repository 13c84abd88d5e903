// Refusals that are the sandbox's own: no CBSS, and no framework, has been seen to give them.
import { MAX_BODY_BYTES } from "../http/http.ts";
import type { Operation } from "../operation.ts";
import { Refusal } from "./refusal.ts";

/** The document has the operation, but nobody has written yet how the sandbox behaves. */
export function notImplemented({ operationId }: Operation): Refusal {
  const Message = `The sandbox does not reproduce ${operationId} yet.`;
  return new Refusal(Message, 501, { Message });
}

/** A real server has a limit too, and other ways of saying so. */
export function bodyTooLarge(): Refusal {
  const Message = `The sandbox reads no body of more than ${MAX_BODY_BYTES} bytes.`;
  return new Refusal("The body is too large.", 413, { Message });
}
