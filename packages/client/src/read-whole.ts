/**
 * Reads an answer whole, up to a limit.
 */
import { HttpStatusError, UnreadableResponseError } from "./errors.ts";
import { createRedactor } from "./redact.ts";
import { type Bytes, errorCode, type SendOptions } from "./send-signed.ts";

/** An answer of which nothing is left to wait for. */
export interface WholeAnswer {
  response: Response;
  /** Null where the answer has no body; statuses such as 204 insist on it. */
  body: Bytes | null;
}

/** Throws an HttpStatusError for a redirect; for a body that breaks off or is too long that, or an UnreadableResponseError. */
export async function readWhole(
  response: Response,
  { operation, maxResponseBytes, secrets }: SendOptions,
): Promise<WholeAnswer> {
  const { status, ok, type } = response;
  let reader: ReadableStreamDefaultReader<Bytes> | undefined;
  // A page sees a redirect that it must not follow as opaque, with status 0.
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    throw unusable("a redirect, which a signed call does not follow: check baseUrl");
  }
  if (status > 599) throw unusable("a status that HTTP does not have");

  const chunks: Bytes[] = [];
  let length = 0;
  try {
    reader = response.body?.getReader();
    while (reader && length <= maxResponseBytes) {
      const { value } = await reader.read();
      if (!value) break;
      chunks.push(value);
      length += value.length;
    }
  } catch (error) {
    throw unusable("a body that broke off", errorCode(error));
  }
  if (length > maxResponseBytes) throw unusable(`more than ${maxResponseBytes} bytes`);

  // One chunk is the rule, and a Blob costs more than all the rest.
  const body = chunks.length > 1 ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : chunks[0];
  return { response, body: body ?? null };

  /** The status is known and the body is of no use: which of the two classes fits depends on the status alone. */
  function unusable(why: string, code?: string): Error {
    // Without a reader nothing has been read yet, and the body is cancelled itself.
    (reader ?? response.body)?.cancel().catch(() => {});
    const message = `was answered ${status} with ${why}.`;
    const details = { operation, status, mayHaveBeenApplied: mayHaveBeenApplied(status) };
    if (!ok) return new HttpStatusError(message, details, code);
    const contentType = createRedactor(secrets).text(contentTypeOf(response));
    return new UnreadableResponseError(message, { ...details, contentType }, code);
  }
}

/** A 4xx is a refusal; after any other status nobody knows. */
export function mayHaveBeenApplied(status: number): boolean {
  return status < 400 || status > 499;
}

/** The Content-Type as the answer has it, empty if there is none; a server may echo secrets there too. */
export function contentTypeOf({ headers }: Response): string {
  return headers.get("content-type") ?? "";
}
