/**
 * Reads an answer whole, up to a limit, and gives back an answer that can be read without waiting for anything.
 */
import { HttpStatusError, UnreadableResponseError } from "./errors.ts";
import { errorCode, type SendOptions } from "./send-signed.ts";

/** These have no body, and `new Response` insists on it. */
const NULL_BODY = [101, 103, 204, 205, 304];

export async function readLimited(response: Response, options: SendOptions): Promise<Response> {
  const bytes = await readBytes(response, options);
  const { status, statusText, headers } = response;
  if (status < 200 || status > 599) {
    throw unusable(response, options, "with a status that HTTP does not know");
  }
  return new Response(NULL_BODY.includes(status) ? null : bytes, { status, statusText, headers });
}

async function readBytes(response: Response, options: SendOptions): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  try {
    while (reader) {
      const { done, value } = await reader.read();
      if (done) break;
      chunks.push(value);
      length += value.length;
      if (length > options.maxResponseBytes) break;
    }
  } catch (error) {
    throw unusable(response, options, "but the answer broke off", errorCode(error));
  }
  if (length > options.maxResponseBytes) {
    await reader?.cancel();
    throw unusable(response, options, `with more than ${options.maxResponseBytes} bytes`);
  }
  if (chunks.length === 1) return chunks[0] as Uint8Array<ArrayBuffer>;
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}

/** The status is known and the body is not: which of the two classes fits depends on the status alone. */
function unusable(
  { ok, status, headers }: Response,
  { operation }: SendOptions,
  why: string,
  code?: string,
): Error {
  const message = `was answered ${status}, ${why}.`;
  const mayHaveBeenApplied = status < 400 || status > 499;
  return ok
    ? new UnreadableResponseError(
        message,
        { operation, status, mayHaveBeenApplied, contentType: headers.get("content-type") ?? "" },
        code,
      )
    : new HttpStatusError(message, { operation, status, mayHaveBeenApplied }, code);
}
