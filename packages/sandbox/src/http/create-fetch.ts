// The adapter for every caller of `fetch`. It throws in the same cases as fetch: for an invalid URL, or an aborted signal.
import { type Handle, Interruption, MAX_BODY_BYTES } from "./http.ts";

/** Creates a fetch function that calls the core instead of the network. */
export function createFetch(
  handle: Handle,
): (input: Request | URL | string, init?: RequestInit) => Promise<Response> {
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    request.signal.throwIfAborted();
    const answered = handle({
      method: request.method,
      // A client never sends a fragment.
      url: request.url.replace(/#.*/, ""),
      headers: Object.fromEntries([...request.headers].map(inLowerCase)),
      body: await readLimited(request.body),
    });
    const { status, headers, body } = await Promise.race([answered, whenAborted(request.signal)]).catch(
      asFetchFails,
    );
    const hasBody = status !== 204 && status !== 304 && request.method !== "HEAD";
    return new Response(hasBody ? (body as Uint8Array<ArrayBuffer>) : null, { status, headers });
  };
}

// As in the standard. happy-dom keeps the case of a name.
function inLowerCase([name, value]: [string, string]): [string, string] {
  return [name.toLowerCase(), value];
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

// A broken connection is a TypeError in every runtime. Node's own code is in its cause.
function asFetchFails(error: unknown): never {
  if (!(error instanceof Interruption)) throw error;
  const cause = Object.assign(new Error(error.message), { code: "ECONNRESET" });
  throw new TypeError("fetch failed", { cause });
}

async function readLimited(stream: ReadableStream<Uint8Array> | null): Promise<Uint8Array | undefined> {
  if (stream === null) return new Uint8Array();
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (value === undefined) continue;
    length += value.length;
    if (length > MAX_BODY_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return join(chunks, length);
}

function join(chunks: Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const joined = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    joined.set(chunk, end);
    end += chunk.length;
  }
  return joined;
}
