import type { IncomingMessage, ServerResponse } from "node:http";
import { MAX_BODY_BYTES } from "../http/http.ts";

/** Reads the exact bytes of a body; undefined as soon as it is known to be too large: the rest is not read. */
export async function readBody(
  message: IncomingMessage,
  response: ServerResponse,
): Promise<Uint8Array | undefined> {
  if (Number(message.headers["content-length"]) > MAX_BODY_BYTES) return undefined;
  // The client waits before it sends the body (checkContinue). One of HTTP/1.0 would take the 100 for its answer.
  if (message.headers.expect !== undefined && message.httpVersion !== "1.0") response.writeContinue();
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const take = (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length <= MAX_BODY_BYTES) return;
      message.off("data", take).off("end", end).pause();
      resolve(undefined);
    };
    const end = (): void => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks, length));
    message.on("data", take).on("end", end);
  });
}
