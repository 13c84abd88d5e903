/**
 * The bytes of a request's body, without reading them back out of the Request where we made it ourselves: that would
 * cost more than all the rest of a call.
 */
import type { Bytes } from "./read-whole.ts";

const texts = new WeakMap<Request, string>();
const encoder = new TextEncoder();

/**
 * `new Request(…)` that remembers a text body. What it makes is the runtime's own Request, so that a middleware can
 * hand in another one; then the body is read.
 */
export const TrackedRequest: typeof Request = /* @__PURE__ */ makeTrackedRequest();

function makeTrackedRequest(): typeof Request {
  function trackedRequest(input: RequestInfo | URL, init?: RequestInit): Request {
    const request = new Request(input, init);
    if (typeof init?.body === "string") texts.set(request, init.body);
    return request;
  }
  // Makes `result instanceof Request` hold for any request that a middleware returns.
  trackedRequest.prototype = Request.prototype;
  return trackedRequest as unknown as typeof Request;
}

/** Bytes, not `text()`: decoding drops a byte-order mark, and we would sign other bytes than we send. */
export async function requestBytes(request: Request): Promise<Bytes | null> {
  const text = texts.get(request);
  if (text !== undefined) return encoder.encode(text);
  const bytes = new Uint8Array(await request.arrayBuffer());
  return bytes.length > 0 ? bytes : null;
}
