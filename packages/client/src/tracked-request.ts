/**
 * The bytes of a request's body, without reading them back out of the Request where we made it ourselves: that would
 * cost more than all the rest of a call.
 */
import type { Bytes } from "./answer.ts";

const texts: WeakMap<Request, string> = new WeakMap();

/**
 * `new Request(…)` that remembers a text body. What it makes is the runtime's own Request, so that a middleware can
 * hand in another one; then the body is read.
 */
export function trackedRequest(input: RequestInfo | URL, init?: RequestInit): Request {
  const request = new Request(input, init);
  if (typeof init?.body === "string") texts.set(request, init.body);
  return request;
}

/** {@link trackedRequest} as a class. Made when it is needed: at import a runtime may not have a Request yet. */
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
