/**
 * Reads an answer whole, up to a limit.
 */
import { errorCode } from "./error-code.ts";
import { answeredDetails, HttpStatusError, UnreadableResponseError } from "./errors.ts";
import { createRedactor } from "./redact.ts";

/** The bytes of a body: what is signed is what is sent. */
export type Bytes = Uint8Array<ArrayBuffer>;

interface ReadOptions {
  operation: string;
  maxResponseBytes: number;
  /** All that is taken out of the Content-Type before an error repeats it. */
  secrets: readonly string[];
}

/**
 * The body of an answer, undefined if there is none. Throws an HttpStatusError for a redirect. For a body that breaks off or is too
 * long it throws an UnreadableResponseError if the status is 2xx, and otherwise an HttpStatusError.
 */
export async function readWhole(
  response: Response,
  { operation, maxResponseBytes, secrets }: ReadOptions,
): Promise<Bytes | undefined> {
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

  return joined(chunks);

  /** The status is known and the body is of no use: which of the two classes fits depends on the status alone. */
  function unusable(why: string, code?: string): Error {
    // Without a reader nothing has been read yet, and the body is cancelled itself.
    (reader ?? response.body)?.cancel().catch(() => {});
    const message = `was answered ${status} with ${why}.`;
    const details = answeredDetails(operation, status);
    if (!ok) return new HttpStatusError(message, details, code);
    const contentType = createRedactor(secrets).text(contentTypeOf(response));
    return new UnreadableResponseError(message, { ...details, contentType }, code);
  }
}

/** One chunk is the rule, and a Blob costs more than all the rest. */
async function joined(chunks: Bytes[]): Promise<Bytes | undefined> {
  return chunks.length > 1 ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : chunks[0];
}

/** The Content-Type as the answer has it, empty if there is none; a server may echo secrets there too. */
export function contentTypeOf({ headers }: Response): string {
  return headers.get("content-type") ?? "";
}
