/**
 * Reads a whole response, up to a limit.
 */
import { type Answer, type Bytes, unusable } from "./answer.ts";
import type { Show } from "./response-facts.ts";

/**
 * The body of a response from `url`, or undefined if it has none. Throws an HttpStatusError for a redirect. If the body is incomplete
 * or too long, throws an UnreadableResponseError for a status of 2xx, and otherwise an HttpStatusError.
 */
export async function readWhole(
  answer: Answer,
  url: string,
  maxResponseBytes: number,
): Promise<Bytes | undefined> {
  const { response, facts, show } = answer;
  let reader: ReadableStreamDefaultReader<Bytes> | undefined;
  // In a browser, a redirect that is not followed is an opaque response with status 0.
  if (response.type === "opaqueredirect" || (facts.status >= 300 && facts.status < 400)) {
    const to = targetOf(facts.headers.get("location"), url, show);
    throw discard(`a redirect${to}, which a signed call does not follow. Check baseUrl`);
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
      // Counts an empty chunk as one byte, so that an endless stream of empty chunks ends too.
      length += value.byteLength || 1;
    }
  } catch (error) {
    throw discard("an incomplete body", error);
  }
  if (length > maxResponseBytes) throw discard(`more than ${maxResponseBytes} bytes`);

  return joined(chunks);

  function discard(why: string, thrown?: unknown): Error {
    // Before there is a reader, the body itself is cancelled.
    (reader ?? response.body)?.cancel().catch(() => {});
    return unusable(answer, why, thrown);
  }
}

/** The target of a redirect without its query, because the query may repeat ours. */
function targetOf(location: string | null, url: string, show: Show): string {
  if (location === null || !URL.canParse(location, url)) return "";
  const { protocol, origin, pathname } = new URL(location, url);
  return /^https?:$/.test(protocol) ? ` to ${show(origin + pathname)}` : "";
}

/** Most bodies are a single chunk, and a Blob takes longer than the rest of the call. */
async function joined(chunks: Bytes[]): Promise<Bytes | undefined> {
  return chunks.length > 1 ? new Uint8Array(await new Blob(chunks).arrayBuffer()) : chunks[0];
}
