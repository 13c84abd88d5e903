/**
 * The bytes of a request's body. If we made the Request, they are not read back from it, because that would take longer than
 * the rest of the call.
 */
import type { Bytes } from "./answer.ts";

const texts: WeakMap<Request, string> = new WeakMap();

/**
 * `new Request(…)` that remembers a text body. It makes the runtime's own Request, so that a middleware can return
 * another one. The body of that one is read.
 */
export function trackedRequest(input: RequestInfo | URL, init?: RequestInit): Request {
  const request = new Request(input, init);
  if (typeof init?.body === "string") texts.set(request, init.body);
  return request;
}

/** {@link trackedRequest} as a class. Created on first use, because a runtime may not have a Request yet at import. */
export function makeTrackedRequest(): typeof Request {
  function TrackedRequest(input: RequestInfo | URL, init?: RequestInit): Request {
    return trackedRequest(input, init);
  }
  // Makes `result instanceof Request` hold for any request that a middleware returns.
  TrackedRequest.prototype = Request.prototype;
  return TrackedRequest as unknown as typeof Request;
}

/** Bytes, not `text()`: decoding drops a byte-order mark, and we would sign other bytes than we send. */
export async function requestBytes(request: Request): Promise<Bytes | null> {
  const text = texts.get(request);
  if (text !== undefined) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > 0 ? bytes : null;
}
