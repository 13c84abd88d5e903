import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BODY_BYTES } from "../http/http.ts";

/** Hands over the exact bytes of a body, or undefined as soon as it is known to be too large; the rest is not read. */
export function readBody(
  message: IncomingMessage,
  response: ServerResponse,
  done: (body: Uint8Array | undefined) => void,
): void {
  if (Number(message.headers["content-length"]) > MAX_BODY_BYTES) {
    done(undefined);
    return;
  }
  // The client waits before it sends the body (checkContinue). One of HTTP/1.0 would take the 100 for its answer.
  if (message.headers.expect !== undefined && message.httpVersion !== "1.0") response.writeContinue();
  const chunks: Buffer[] = [];
  let length = 0;
  const take = (chunk: Buffer): void => {
    chunks.push(chunk);
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) return;
    message.off("data", take).off("end", end).pause();
    done(undefined);
  };
  const end = (): void => done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length));
  message.on("data", take).on("end", end);
}
