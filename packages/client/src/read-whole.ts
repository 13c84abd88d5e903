/**
 * Reads an answer whole, up to a limit.
 */
import { type Answer, type Bytes, unusable } from "./answer.ts";
import type { Show } from "./response-facts.ts";

/**
 * The body of an answer to `url`, undefined if it has no body. Throws an HttpStatusError for a redirect. For a body that breaks off or
 * is too long it throws an UnreadableResponseError if the status is 2xx, and otherwise an HttpStatusError.
 */
export async function readWhole(
  answer: Answer,
  url: string,
  maxResponseBytes: number,
): Promise<Bytes | undefined> {
  const { response, facts, show } = answer;
  let reader: ReadableStreamDefaultReader<Bytes> | undefined;
  // A page sees a redirect that it must not follow as opaque, with status 0.
  if (response.type === "opaqueredirect" || (facts.status >= 300 && facts.status < 400)) {
    const to = targetOf(facts.headers.get("location"), url, show);
    throw discard(`a redirect${to}, which a signed call does not follow: check baseUrl`);
  }
  if (facts.status < 200 || facts.status > 599) throw discard("a status that HTTP does not have");

  const chunks: Bytes[] = [];
  let length = 0;
  try {
    reader = response.body?.getReader();
    while (reader && length <= maxResponseBytes) {
      const { value } = await reader.read();
      if (!value) break;
      if (!(value.byteLength >= 0)) throw new TypeError("not bytes");
      chunks.push(value);
      // An endless row of empty chunks ends too.
      length += value.byteLength || 1;
    }
  } catch (error) {
    throw discard("a body that broke off", error);
  }
  if (length > maxResponseBytes) throw discard(`more than ${maxResponseBytes} bytes`);

  return joined(chunks);

  function discard(why: string, thrown?: unknown): Error {
    // Without a reader nothing has been read yet, and the body is cancelled itself.
    (reader ?? response.body)?.cancel().catch(() => {});
    return unusable(answer, why, thrown);
  }
}

/** Where a redirect leads, without its query, which may repeat ours. */
function targetOf(location: string | null, url: string, show: Show): string {
  if (location === null || !URL.canParse(location, url)) return "";
  const { protocol, origin, pathname } = new URL(location, url);
  return /^https?:$/.test(protocol) ? ` to ${show(origin + pathname)}` : "";
}

/** One chunk is the rule, and a Blob costs more than all the rest. */
async function joined(chunks: Bytes[]): Promise<Bytes | undefined> {
  return chunks.length > 1 ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : chunks[0];
}
